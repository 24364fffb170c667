import { WorldMapChart } from '../charts/WorldMapChart.tsx';
import { useLanguage } from '../context/useLanguage.ts';
import { map } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import { EVERY_COUNTRY } from '../requests/downloads-requests.ts';
import { partsTable } from '../series/data-table.ts';
import { dimensionName } from '../series/dimension-name.ts';
import { describeParts } from '../static/describe-parts.ts';
import { type WorldMapProps, worldMapLayout } from '../static/world-map-layout.ts';
import { type DownloadsBreakdownOptions, useDownloadsBreakdown } from './useDownloadsBreakdown.ts';
import { useSelectionActions } from './useSelectionActions.ts';
import { Widget } from './Widget.tsx';
import type { WidgetProps } from './widget-props.ts';

/** What `CountryMap` takes. */
export type CountryMapProps = WidgetProps & Omit<DownloadsBreakdownOptions, 'dimension' | 'limit' | 'order'>;

/** What `useCountryMap` asks. */
export type CountryMapOptions = Omit<DownloadsBreakdownOptions, 'dimension' | 'limit' | 'order'>;

const ABSENT: WorldMapProps['parts'] = [{ key: 'unknown', label: '', kind: 'unknown', value: 1, share: 1 }];

/** Downloads of every country, as parts ready to draw. */
export const useCountryMap = (options: CountryMapOptions) =>
  useDownloadsBreakdown({ ...options, ...EVERY_COUNTRY });

/** Downloads by country on a map; what has no place on it is listed beneath. A click filters the page by the country. */
export function CountryMap(props: CountryMapProps) {
  const language = useLanguage(props.locale);
  const { onValue, isSelected } = useSelectionActions(props);
  const choose = onValue('country');
  return (
    <Widget
      appearance={props}
      language={language}
      title={wordsOf(language, 'map', map).title}
      subject={props.package}
      state={useCountryMap(props)}
      heightAt={(width) => worldMapLayout({ id: '', title: '', width, parts: ABSENT }).frame.height}
      scales
      table={({ parts }) => partsTable(parts, dimensionName('country', language).label, language)}
      describe={({ parts }, title) => describeParts(title, parts, language)}
    >
      {({ parts }, space) => (
        <WorldMapChart
          chart={{ ...space, parts }}
          actions={{
            onSelect: choose && ((part, exclude) => choose(part.key, exclude)),
            isSelected: isSelected('country'),
          }}
        />
      )}
    </Widget>
  );
}
