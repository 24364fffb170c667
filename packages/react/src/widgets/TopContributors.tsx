import { useLanguage } from '../context/useLanguage.ts';
import { formatCount } from '../format/format-count.ts';
import { contributors as english } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import { LISTED_CONTRIBUTORS } from '../requests/github-requests.ts';
import { RankedWidget } from './RankedWidget.tsx';
import { type Contributor, type TopContributorsOptions, useTopContributors } from './useTopContributors.ts';
import type { WidgetProps } from './widget-props.ts';

/** What `TopContributors` takes. The filters of downloads have no meaning here. */
export type TopContributorsProps = Omit<WidgetProps, 'filters' | 'mirrors' | 'ci' | 'onSelect'> &
  TopContributorsOptions &
  Readonly<{
    /** The address of somebody's page, such as their profile on GitHub, to make each login a link. */
    hrefOf?: ((login: string) => string) | undefined;
  }>;

type Work = Omit<Contributor, 'login' | 'bot'>;

/** Who works on the GitHub repository of a package, most active first; programs are named as such. */
export function TopContributors(props: TopContributorsProps) {
  const language = useLanguage(props.locale);
  const { locale = 'en' } = language;
  const words = wordsOf(language, 'contributors', english);
  const count = (value: number): string => formatCount(value, locale);
  const written = ({ pushes, pullRequests, issues, contributions }: Work) => ({
    pushes: count(pushes),
    pullRequests: count(pullRequests),
    issues: count(issues),
    contributions: count(contributions),
  });
  const cells = (work: Work): readonly string[] => {
    const { pushes, pullRequests, issues, contributions } = written(work);
    return [pushes, pullRequests, issues, contributions];
  };
  const name = ({ login }: Contributor): string => (login === 'unknown' ? words.unknown : login);
  return (
    <RankedWidget
      appearance={props}
      language={language}
      title={words.title}
      subject={props.package}
      state={useTopContributors(props)}
      count={props.limit ?? LISTED_CONTRIBUTORS}
      nothing={words.nothing}
      entries={({ contributors }) =>
        contributors.map((one, index) => ({
          position: index + 1,
          key: one.login,
          label: name(one),
          value: one.contributions,
          aside: one.bot ? words.bot : undefined,
          muted: one.bot,
          detail: words.detail(written(one), one.bot),
        }))
      }
      table={({ contributors, rest }) => ({
        columns: [words.contributor, words.kind, ...words.columns],
        rows: [
          ...contributors.map((one) => [name(one), one.bot ? words.bot : words.person, ...cells(one)]),
          ...(rest === undefined ? [] : [[words.others(count(rest.people)), '', ...cells(rest)]]),
        ],
      })}
    />
  );
}
