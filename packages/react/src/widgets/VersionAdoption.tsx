import { useState } from 'react';
import { LinesChart } from '../charts/LinesChart.tsx';
import { useLanguage } from '../context/useLanguage.ts';
import { formatCount, formatCountCompact } from '../format/format-count.ts';
import { formatDay } from '../format/format-date.ts';
import { formatShare } from '../format/format-share.ts';
import { adoption as english, terms } from '../messages/en.ts';
import { wordsOf } from '../messages/messages.ts';
import type { AdoptedVersion } from '../series/adoption-lines.ts';
import { overTimeHeight } from './chart-heights.ts';
import { ModeButtons } from './ModeButtons.tsx';
import { useSelectionActions } from './useSelectionActions.ts';
import { useVersionAdoption, type VersionAdoptionOptions } from './useVersionAdoption.ts';
import { Widget } from './Widget.tsx';
import type { WidgetProps } from './widget-props.ts';

type AdoptionMode = 'share' | 'downloads';

/** What `VersionAdoption` takes. */
export type VersionAdoptionProps = WidgetProps &
  VersionAdoptionOptions &
  Readonly<{
    /** Shares of all downloads of a day, or downloads, until somebody chooses; `share` unless told. */
    mode?: AdoptionMode | undefined;
  }>;

/** How fast the latest releases were taken up: their downloads by days since the release. A click on a version filters the page. */
export function VersionAdoption(props: VersionAdoptionProps) {
  const language = useLanguage(props.locale);
  const { locale = 'en' } = language;
  const words = wordsOf(language, 'adoption', english);
  const { onValue, isSelected } = useSelectionActions(props);
  const [chosen, choose] = useState<AdoptionMode>();
  const mode = chosen ?? props.mode ?? 'share';
  const shares = mode === 'share';
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const write = (value: number): string =>
    shares ? percent.format(value) : formatCountCompact(value, locale);
  const sentence = (versions: readonly AdoptedVersion[], title: string): string =>
    words.sentence(
      title,
      versions.flatMap(({ version, days }) => {
        const last = days.at(-1);
        const value = shares ? last?.share : last?.downloads;
        if (last === undefined || value === null || value === undefined) return [];
        return [words.fact(version, write(value), formatCount(last.age, locale))];
      }),
    );
  return (
    <Widget
      appearance={props}
      language={language}
      title={words.title}
      subject={props.package}
      state={useVersionAdoption(props)}
      heightAt={overTimeHeight}
      nothing={words.nothing}
      table={({ versions }) => {
        const names = wordsOf(language, 'terms', terms);
        return {
          columns: [words.version, words.dayColumn, words.date, names.downloads, names.share],
          rows: versions.flatMap(({ version, days }) =>
            days.map(({ age, date, downloads, share }) => [
              version,
              formatCount(age, locale),
              formatDay(date, locale),
              formatCount(downloads, locale),
              share === null ? '' : formatShare(share, locale),
            ]),
          ),
        };
      }}
      describe={({ versions }, title) => sentence(versions, title)}
      tools={<ModeButtons label={words.show} modes={words.modes} mode={mode} onMode={choose} />}
    >
      {({ versions }, space) => (
        <LinesChart
          chart={{
            ...space,
            axis: words.axis,
            write,
            unit: shares ? 0.01 : 1,
            description: sentence(versions, space.title),
            lines: versions.map(({ version, days }) => ({
              key: version,
              label: version,
              kind: 'value',
              points: days.map(({ age, downloads, share }) => ({
                x: age,
                value: shares ? share : downloads,
              })),
            })),
          }}
          hint={words.hint(space.title)}
          role={words.role}
          nameOf={(days) => words.day(formatCount(days, locale))}
          lineName={(key) => {
            const released = versions.find(({ version }) => version === key)?.released;
            return released === undefined ? key : words.released(key, formatDay(released, locale));
          }}
          onLegend={onValue('version')}
          isSelected={isSelected('version')}
        />
      )}
    </Widget>
  );
}
