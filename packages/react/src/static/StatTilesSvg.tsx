import { formatCountCompact, formatCountLong } from '../format/format-count.ts';
import { formatChange } from '../format/format-share.ts';
import { tiles as english } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import type { Paint } from '../theme/paint.ts';
import { type Box, roundPx } from './box.ts';
import { ChartFrame, paintOf } from './ChartFrame.tsx';
import type { ChartProps } from './chart-props.ts';
import { type FrameLayout, framedHeight, framedWidth, frameLayout } from './frame-layout.ts';
import { fitText, textWidth } from './text-width.ts';

/** One number with a name. `change` against the period before is a ratio (0.1 for 10 % more), null where there was none. */
export type StatTile = Readonly<{
  key: string;
  label: string;
  value: number;
  change?: number | null | undefined;
  /** What the change is against: `previous 7 days`. */
  against?: string | undefined;
  /** A line under the number, where there is no change. */
  note?: string | undefined;
}>;

/** What `StatTilesSvg` draws. */
export type StatTilesProps = ChartProps &
  Readonly<{
    tiles: readonly StatTile[];
    /** Tiles in a row at most; all of them unless told. */
    perRow?: number | undefined;
  }>;

/** The geometry of tiles: one box for each, in rows. */
export type StatTilesLayout = Readonly<{
  frame: FrameLayout;
  boxes: readonly Readonly<{ tile: StatTile; box: Box }>[];
}>;

const tileHeight = 92;
const gap = 12;
const padding = 14;

const columnsFor = (width: number, { tiles: { length: count }, perRow = count }: StatTilesProps): number => {
  const most = width >= 560 ? perRow : width >= 200 ? 2 : 1;
  return Math.max(1, Math.min(count, most));
};

/** Tiles side by side: all in a row, two by two or one by one, as the width allows. */
export const statTilesLayout = (props: StatTilesProps): StatTilesLayout => {
  const columns = columnsFor(framedWidth(props), props);
  const rows = Math.max(1, Math.ceil(props.tiles.length / columns));
  const natural = framedHeight(props, rows * tileHeight + (rows - 1) * gap);
  const frame = frameLayout(props, props.height ?? natural);
  const { inner } = frame;
  const width = (inner.width - (columns - 1) * gap) / columns;
  const height = Math.min(tileHeight, (inner.height - (rows - 1) * gap) / rows);
  const boxes = props.tiles.map((tile, index) => ({
    tile,
    box: {
      x: inner.x + (index % columns) * (width + gap),
      y: inner.y + Math.floor(index / columns) * (height + gap),
      width,
      height,
    },
  }));
  return { frame, boxes };
};

/** What tiles show, in a sentence for those who don't see it. */
export const describeTiles = (chart: Language & Pick<StatTilesProps, 'title' | 'tiles'>): string => {
  const { title, tiles, locale = 'en' } = chart;
  const words = wordsOf(chart, 'tiles', english);
  const texts = tiles.map(({ label, value, change, against, note }) => {
    const text = `${label} ${formatCountLong(value, locale)}`;
    if (change === undefined || change === null) return note === undefined ? text : `${text} (${note})`;
    return words.against(text, formatChange(change, locale), against ?? '');
  });
  return words.sentence(title, texts);
};

const Change = ({
  tile,
  box,
  paint,
  language,
}: Readonly<{ tile: StatTile; box: Box; paint: Paint; language: Language }>) => {
  const words = wordsOf(language, 'tiles', english);
  const { change, note = '' } = tile;
  if (change === undefined && note === '') return null;
  const x = box.x + padding;
  const y = roundPx(box.y + box.height - 15);
  if (change === undefined || change === null) {
    return (
      <text x={roundPx(x)} y={y} fontSize={12} fill={paint('muted')}>
        {fitText(change === null ? words.noEarlier : note, box.width - 2 * padding, 12)}
      </text>
    );
  }
  const text = formatChange(change, language.locale ?? 'en');
  const token = change > 0 ? 'positive' : change < 0 ? 'negative' : 'muted';
  const textX = x + (change === 0 ? 0 : 13);
  const againstX = textX + textWidth(text, 12, true) + 6;
  const against = fitText(
    tile.against ? words.versus(tile.against) : '',
    box.x + box.width - padding / 2 - againstX,
    12,
  );
  const points = change > 0 ? '0,-1 4.5,-8 9,-1' : '0,-8 4.5,-1 9,-8';
  return (
    <g fontSize={12}>
      {change === 0 ? null : (
        <polygon transform={`translate(${roundPx(x)} ${y})`} points={points} fill={paint(token)} />
      )}
      <text x={roundPx(textX)} y={y} fontWeight={600} fill={paint(token)}>
        {text}
      </text>
      {against === '' || against.endsWith('…') ? null : (
        <text x={roundPx(againstX)} y={y} fill={paint('muted')}>
          {against}
        </text>
      )}
    </g>
  );
};

/** Summary tiles: a name, a number and its change with an arrow. */
export const StatTilesSvg = (props: StatTilesProps) => {
  const locale = props.locale ?? 'en';
  const paint = paintOf(props);
  const layout = statTilesLayout(props);
  return (
    <ChartFrame chart={props} frame={layout.frame} description={describeTiles(props)}>
      {layout.boxes.map(({ tile, box }) => (
        <g key={tile.key}>
          <rect
            x={roundPx(box.x + 0.5)}
            y={roundPx(box.y + 0.5)}
            width={roundPx(box.width - 1)}
            height={roundPx(box.height - 1)}
            rx={8}
            fill={paint('surface')}
            stroke={paint('border')}
          />
          <text x={roundPx(box.x + padding)} y={roundPx(box.y + 24)} fontSize={12} fill={paint('muted')}>
            {fitText(tile.label, box.width - 2 * padding, 12)}
          </text>
          <text
            x={roundPx(box.x + padding)}
            y={roundPx(box.y + 53)}
            fontSize={25}
            fontWeight={650}
            fill={paint('text')}
          >
            {formatCountCompact(tile.value, locale)}
          </text>
          <Change tile={tile} box={box} paint={paint} language={props} />
        </g>
      ))}
    </ChartFrame>
  );
};
