import { useLanguage } from '../context/useLanguage.ts';
import { describeRange } from '../filters/describe-range.ts';
import { emerging } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import { EMERGING_WINDOW, LISTED_PACKAGES } from '../requests/registry-requests.ts';
import { datedEntries, datedTable } from './dated-ranking.ts';
import { RankedWidget } from './RankedWidget.tsx';
import { type EmergingPackagesOptions, useEmergingPackages } from './useEmergingPackages.ts';
import type { PackageLinkProps, WidgetProps } from './widget-props.ts';

/** What `EmergingPackages` takes. Its days are those of `window`, not the range of the page. */
export type EmergingPackagesProps = Omit<WidgetProps, 'range' | 'from' | 'to'> &
  EmergingPackagesOptions &
  PackageLinkProps;

/** The most downloaded of the packages first uploaded in the window, each with the day it began. */
export function EmergingPackages(props: EmergingPackagesProps) {
  const { window = EMERGING_WINDOW, limit = LISTED_PACKAGES } = props;
  const language = useLanguage(props.locale);
  const words = wordsOf(language, 'emerging', emerging);
  return (
    <RankedWidget
      appearance={props}
      language={language}
      title={words.title(describeRange({ range: window }, language))}
      state={useEmergingPackages(props)}
      count={limit}
      nothing={words.nothing}
      entries={({ packages }) => datedEntries(packages, words.detail, language)}
      table={(data) => datedTable(data, words.column, language)}
    />
  );
}
