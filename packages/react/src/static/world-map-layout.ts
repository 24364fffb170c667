import { formatCountCompact } from '../format/format-count.ts';
import { map } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import type { Part } from '../series/series.ts';
import type { Token } from '../theme/tokens.ts';
import type { ChartProps } from './chart-props.ts';
import { type FrameLayout, framedHeight, framedWidth, frameLayout } from './frame-layout.ts';
import { worldDots, worldHeight, worldShapes, worldWidth } from './generated/world-shapes.ts';
import { type StepScale, stepOf, stepScale, stepToken } from './step-scale.ts';
import { textWidth } from './text-width.ts';

/** What `WorldMapSvg` draws. Each part's key is an ISO 3166 alpha-2 code; whatever is not on the map is listed beneath. */
export type WorldMapProps = ChartProps & Readonly<{ parts: readonly Part[] }>;

/** A country on the map, with a path or as a dot, in map units. */
export type MapPlace = Readonly<{
  code: string;
  part: Part | undefined;
  token: Token;
  path?: string;
  dot?: readonly [x: number, y: number];
}>;

/** One colour of the scale; `label` is the least value of the step. */
export type MapStep = Readonly<{ token: Token; label: string; x: number; width: number }>;

/** The geometry of a map; `scale` and `origin` take map units to pixels. */
export type WorldMapLayout = Readonly<{
  frame: FrameLayout;
  scale: number;
  origin: Readonly<{ x: number; y: number }>;
  places: readonly MapPlace[];
  steps: readonly MapStep[];
  stepsY: number;
  absent: readonly Part[];
  absentText: string;
  absentY: number;
}>;

export const mapTextSize = 11;
const legendHeight = 34;
const absentHeight = 20;
const stepWidth = 46;

/** True where a code has a shape or a dot on the map. */
export const isOnMap = (code: string): boolean =>
  Object.hasOwn(worldShapes, code) || Object.hasOwn(worldDots, code);

const isAbsent = (part: Part): boolean => part.kind !== 'value' || !isOnMap(part.key);

const placesOf = (parts: readonly Part[], scale: StepScale): readonly MapPlace[] => {
  const byCode = new Map(parts.filter((part) => !isAbsent(part)).map((part) => [part.key, part]));
  const place = (code: string) => {
    const part = byCode.get(code);
    return { code, part, token: stepToken(stepOf(part?.value ?? 0, scale), scale) };
  };
  return [
    ...Object.entries(worldShapes).map(([code, path]) => ({ ...place(code), path })),
    ...Object.entries(worldDots)
      .filter(([code]) => (byCode.get(code)?.value ?? 0) > 0)
      .map(([code, dot]) => ({ ...place(code), dot })),
  ];
};

const absentLine = (absent: readonly Part[], width: number, language: Language): string => {
  const words = wordsOf(language, 'map', map);
  const named = absent.filter((part) => part.value > 0);
  if (named.length === 0) return '';
  const count = (parts: readonly Part[]) =>
    formatCountCompact(
      parts.reduce((sum, part) => sum + part.value, 0),
      language.locale ?? 'en',
    );
  const line = (shown: number): string => {
    const rest = named.slice(shown);
    const items = named.slice(0, shown).map((part) => `${part.label} ${count([part])}`);
    return words.absent([...items, ...(rest.length > 0 ? [words.more(rest.length, count(rest))] : [])]);
  };
  for (let shown = named.length; shown > 0; shown -= 1) {
    if (textWidth(line(shown), mapTextSize) <= width) return line(shown);
  }
  return words.absent([count(named)]);
};

/** The height at which the map fills its width. */
const worldMapHeight = (props: WorldMapProps): number => {
  const absent = props.parts.some((part) => isAbsent(part) && part.value > 0) ? absentHeight : 0;
  return framedHeight(props, (framedWidth(props) * worldHeight) / worldWidth + legendHeight + absent);
};

/** The geometry of a choropleth map with its colour scale and the parts that have no place on it. */
export const worldMapLayout = (props: WorldMapProps): WorldMapLayout => {
  const locale = props.locale ?? 'en';
  const frame = frameLayout(props, props.height ?? worldMapHeight(props));
  const { inner } = frame;
  const absent = props.parts.filter(isAbsent);
  const absentText = absentLine(absent, inner.width, props);
  const room = Math.max(1, inner.height - legendHeight - (absentText === '' ? 0 : absentHeight));
  const scale = Math.min(inner.width / worldWidth, room / worldHeight);
  const values = stepScale(props.parts.filter((part) => !isAbsent(part)).map((part) => part.value));
  const width = Math.min(stepWidth, inner.width / (values.thresholds.length + 1));
  const stepsY = inner.y + scale * worldHeight + 8;
  return {
    frame,
    scale,
    origin: { x: inner.x + (inner.width - scale * worldWidth) / 2, y: inner.y },
    places: placesOf(props.parts, values),
    steps: [0, ...values.thresholds].map((threshold, step) => ({
      token: stepToken(step, values),
      label: formatCountCompact(threshold, locale),
      x: inner.x + step * width,
      width,
    })),
    stepsY,
    absent,
    absentText,
    absentY: stepsY + legendHeight - 8 + absentHeight - 6,
  };
};
