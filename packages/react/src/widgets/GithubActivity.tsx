import { useLanguage } from '../context/useLanguage.ts';
import { formatCount } from '../format/format-count.ts';
import { activity, terms } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import { describeTiles, StatTilesSvg } from '../static/StatTilesSvg.tsx';
import { tilesHeight } from './chart-heights.ts';
import { type GithubActivityOptions, useGithubActivity } from './useGithubActivity.ts';
import { Widget } from './Widget.tsx';
import type { WidgetProps } from './widget-props.ts';

/** What `GithubActivity` takes. The filters of downloads have no meaning here. */
export type GithubActivityProps = Omit<WidgetProps, 'filters' | 'mirrors' | 'ci' | 'onSelect'> &
  GithubActivityOptions;

const METRICS = 6;
const PER_ROW = 3;

/** What happened in the GitHub repository of a package, with what programs did told apart. */
export function GithubActivity(props: GithubActivityProps) {
  const language = useLanguage(props.locale);
  const words = wordsOf(language, 'activity', activity);
  const count = (value: number): string => formatCount(value, language.locale ?? 'en');
  return (
    <Widget
      appearance={props}
      language={language}
      title={words.title}
      subject={props.package}
      state={useGithubActivity(props)}
      heightAt={(width) => tilesHeight(width, METRICS, PER_ROW)}
      nothing={words.nothing}
      table={({ metrics }) => ({
        columns: [wordsOf(language, 'terms', terms).figure, words.total, words.bots],
        rows: metrics.map(({ metric, total, bots }) => [
          words.metrics[metric] ?? metric,
          count(total),
          count(bots),
        ]),
      })}
      describe={({ tiles }, title) => describeTiles({ ...language, title, tiles })}
    >
      {({ tiles }, space) => <StatTilesSvg {...space} tiles={tiles} perRow={PER_ROW} />}
    </Widget>
  );
}
