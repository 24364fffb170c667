import { useLanguage } from '../context/useLanguage.ts';
import { formatCount } from '../format/format-count.ts';
import { requirements, terms } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import { LISTED_DEPENDENTS } from '../requests/metadata-requests.ts';
import { RankedWidget } from './RankedWidget.tsx';
import { requirementEntries } from './requirement-ranking.ts';
import { type DependentsOptions, useDependents } from './useDependents.ts';
import type { PackageLinkProps, WidgetProps } from './widget-props.ts';

/** What `Dependents` takes. */
export type DependentsProps = WidgetProps & DependentsOptions & PackageLinkProps;

/** The most downloaded packages that require a package, with what they ask of it. */
export function Dependents(props: DependentsProps) {
  const language = useLanguage(props.locale);
  const { locale = 'en' } = language;
  const words = wordsOf(language, 'requirements', requirements);
  const names = wordsOf(language, 'terms', terms);
  return (
    <RankedWidget
      appearance={props}
      language={language}
      title={words.dependents}
      subject={props.package}
      state={useDependents(props)}
      count={props.limit ?? LISTED_DEPENDENTS}
      nothing={{ ...words.noDependents, always: true }}
      entries={({ dependents }) => requirementEntries(dependents, language)}
      table={({ dependents, rest }) => ({
        columns: [names.package, words.versions, words.extraColumn, names.downloads],
        rows: [
          ...dependents.map(({ package: name, specifier, extra, downloads }) => [
            name,
            specifier ?? words.anyVersion,
            extra ?? '',
            formatCount(downloads, locale),
          ]),
          ...(rest === undefined
            ? []
            : [
                [
                  names.otherPackages(formatCount(rest.packages, locale)),
                  '',
                  '',
                  formatCount(rest.downloads, locale),
                ],
              ]),
        ],
      })}
    />
  );
}
