import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from 'react';
import { countryName } from '../format/country-name.ts';
import { formatCount } from '../format/format-count.ts';
import { formatShare } from '../format/format-share.ts';
import { map, terms } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import type { Part } from '../series/series.ts';
import { WorldMapSvg } from '../static/WorldMapSvg.tsx';
import { type MapPlace, type WorldMapProps, worldMapLayout } from '../static/world-map-layout.ts';
import { Styles } from '../theme/Styles.tsx';
import { scaleTokens } from '../theme/tokens.ts';
import { MapHighlight } from './MapHighlight.tsx';
import { MarkTip } from './MarkTip.tsx';
import { mapCss } from './map-css.ts';
import { drawnPlaces, placeAt } from './map-hit-test.ts';
import type { PartActions } from './mark.ts';
import { markCss } from './mark-css.ts';

type WorldMapChartProps = Readonly<{
  chart: WorldMapProps;
  actions: Pick<PartActions, 'onSelect' | 'isSelected'>;
}>;

const partOf = ({ code, part }: MapPlace, language: Language): Part =>
  part ?? { key: code, label: countryName(code, language), kind: 'value', value: 0, share: 0 };

/** A map whose countries can be pointed at and chosen; arrow keys move through them, most downloads first. */
export function WorldMapChart({ chart, actions }: WorldMapChartProps) {
  const ref = useRef<HTMLDivElement>(null);
  const [code, setCode] = useState<string>();
  const [spoken, setSpoken] = useState(false);
  const locale = chart.locale ?? 'en';
  const words = wordsOf(chart, 'map', map);
  const layout = worldMapLayout(chart);
  const { places } = layout;
  const drawn = drawnPlaces(places, scaleTokens);
  const ranked = useMemo(
    () =>
      places
        .filter(({ part }) => (part?.value ?? 0) > 0)
        .sort((a, b) => (b.part?.value ?? 0) - (a.part?.value ?? 0)),
    [places],
  );
  const place = places.find((other) => other.code === code);
  const part = place === undefined ? undefined : partOf(place, chart);
  const select = (chosen: MapPlace | undefined, exclude: boolean): void => {
    if (chosen !== undefined) actions.onSelect?.(partOf(chosen, chart), exclude);
  };
  const pointedAt = (event: MouseEvent<HTMLElement>): MapPlace | undefined => {
    const box = event.currentTarget.getBoundingClientRect();
    const map = ref.current?.querySelector<SVGGElement>('.downpour-map') ?? undefined;
    return map === undefined
      ? undefined
      : placeAt(map, drawn, layout, event.clientX - box.left, event.clientY - box.top);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    const at = ranked.findIndex((other) => other.code === code);
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: ranked.length - 1,
    };
    const target = targets[event.key];
    if (target !== undefined) setCode(ranked[Math.max(0, Math.min(ranked.length - 1, target))]?.code);
    else if (event.key === 'Enter' || event.key === ' ') select(place, event.altKey);
    else if (event.key === 'Escape') setCode(undefined);
    else return;
    setSpoken(true);
    event.preventDefault();
  };
  const text =
    part === undefined
      ? ''
      : `${wordsOf(chart, 'terms', terms).count(formatCount(part.value, locale))}, ${formatShare(part.share, locale)}`;
  return (
    <div className="downpour-chart-area">
      <Styles name="marks" css={markCss} />
      <Styles name="map" css={mapCss} />
      <div
        ref={ref}
        className={`downpour-plot${place !== undefined && actions.onSelect !== undefined ? ' downpour-clickable' : ''}`}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application moves through its places by keys
        tabIndex={0}
        aria-roledescription={words.role}
        aria-label={words.hint(chart.title, actions.onSelect !== undefined)}
        onKeyDown={onKeyDown}
        onBlur={() => setCode(undefined)}
        onPointerMove={(event) => {
          setSpoken(false);
          setCode(pointedAt(event)?.code);
        }}
        onPointerLeave={() => setCode(undefined)}
        onClick={(event) => select(pointedAt(event), event.altKey)}
      >
        <WorldMapSvg {...chart} />
        <MapHighlight layout={layout} active={code} isSelected={actions.isSelected} />
        {place === undefined || part === undefined ? null : (
          <MapTip
            place={place}
            title={part.label}
            text={text}
            chart={chart}
            area={ref.current}
            drawn={drawn}
          />
        )}
      </div>
      <div className="downpour-hidden" aria-live="polite">
        {part !== undefined && spoken ? `${part.label}: ${text}` : ''}
      </div>
    </div>
  );
}

type MapTipProps = Readonly<{
  place: MapPlace;
  title: string;
  text: string;
  chart: WorldMapProps;
  area: HTMLElement | null;
  drawn: readonly MapPlace[];
}>;

function MapTip({ place, title, text, chart, area, drawn }: MapTipProps) {
  const shape = area?.querySelectorAll<SVGGeometryElement>('.downpour-map :is(path, circle)')[
    drawn.indexOf(place)
  ];
  if (area === null || shape === undefined) return null;
  const [outer, inner] = [area.getBoundingClientRect(), shape.getBoundingClientRect()];
  const box = {
    x: inner.x - outer.x,
    y: inner.y - outer.y,
    width: inner.width,
    height: Math.min(inner.height, 60),
  };
  return <MarkTip title={title} text={text} box={box} width={chart.width} />;
}
