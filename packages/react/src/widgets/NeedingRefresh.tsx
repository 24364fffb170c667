import { useLanguage } from '../context/useLanguage.ts';
import { presetLength } from '../filters/preset-length.ts';
import { refresh } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import { IDLE_TIME, LISTED_PACKAGES } from '../requests/registry-requests.ts';
import { datedEntries, datedTable } from './dated-ranking.ts';
import { RankedWidget } from './RankedWidget.tsx';
import { type NeedingRefreshOptions, useNeedingRefresh } from './useNeedingRefresh.ts';
import type { PackageLinkProps, WidgetProps } from './widget-props.ts';

/** What `NeedingRefresh` takes. */
export type NeedingRefreshProps = WidgetProps & NeedingRefreshOptions & PackageLinkProps;

/** The most downloaded of the packages without a release for a while, each with the day of its last. */
export function NeedingRefresh(props: NeedingRefreshProps) {
  const { idle = IDLE_TIME, limit = LISTED_PACKAGES } = props;
  const language = useLanguage(props.locale);
  const words = wordsOf(language, 'refresh', refresh);
  const { count, unit } = presetLength(idle);
  return (
    <RankedWidget
      appearance={props}
      language={language}
      title={words.title(count, unit)}
      state={useNeedingRefresh(props)}
      count={limit}
      nothing={words.nothing}
      entries={({ packages }) => datedEntries(packages, words.detail, language)}
      table={(data) => datedTable(data, words.column, language)}
    />
  );
}
