import { useLanguage } from '../context/useLanguage.ts';
import { formatCount } from '../format/format-count.ts';
import { requirements, terms } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import { RankedWidget } from './RankedWidget.tsx';
import { requirementEntries } from './requirement-ranking.ts';
import { type DependenciesOptions, useDependencies } from './useDependencies.ts';
import type { PackageLinkProps, WidgetProps } from './widget-props.ts';

/** What `Dependencies` takes. */
export type DependenciesProps = WidgetProps &
  DependenciesOptions &
  PackageLinkProps &
  Readonly<{
    /** How many rows are drawn; 10 unless told. The table has all. */
    limit?: number | undefined;
  }>;

/** What a package's latest stable release requires, with the downloads of each; what only an extra requires comes last. */
export function Dependencies(props: DependenciesProps) {
  const language = useLanguage(props.locale);
  const { locale = 'en' } = language;
  const words = wordsOf(language, 'requirements', requirements);
  const names = wordsOf(language, 'terms', terms);
  return (
    <RankedWidget
      appearance={props}
      language={language}
      title={words.dependencies}
      subject={props.package}
      state={useDependencies(props)}
      count={props.limit ?? 10}
      nothing={{ ...words.noDependencies, always: true }}
      entries={({ dependencies }) => requirementEntries(dependencies, language)}
      table={({ dependencies }) => ({
        columns: [names.package, words.versions, words.extraColumn, words.environment, names.downloads],
        rows: dependencies.map(({ package: name, specifier, extra, marker, downloads }) => [
          name,
          specifier ?? words.anyVersion,
          extra ?? '',
          marker ?? '',
          formatCount(downloads, locale),
        ]),
      })}
    />
  );
}
