export { countryName } from '../format/country-name.ts';
export { formatCount, formatCountCompact, formatCountLong } from '../format/format-count.ts';
export { formatBucket, formatDay } from '../format/format-date.ts';
export { formatChange, formatShare } from '../format/format-share.ts';
export type { Language, Messages } from '../messages/messages.ts';
export type { Part, Point, Series } from '../series/series.ts';
export type { ChartTheme } from '../theme/paint.ts';
export { themeCss } from '../theme/theme-css.ts';
export { darkTokens, lightTokens, type Palette, type Token } from '../theme/tokens.ts';
export { BarListSvg } from './BarListSvg.tsx';
export { type BarListLayout, type BarListProps, type BarRow, barListLayout } from './bar-list-layout.ts';
export type { Box } from './box.ts';
export type { ChartProps } from './chart-props.ts';
export { DonutSvg } from './DonutSvg.tsx';
export { describeParts } from './describe-parts.ts';
export { describeSeries } from './describe-series.ts';
export { type DonutLayout, type DonutProps, type DonutSlice, donutLayout } from './donut-layout.ts';
export { assignColors, type SeriesColors } from './entry-token.ts';
export type { FrameLayout } from './frame-layout.ts';
export { HeatmapSvg } from './HeatmapSvg.tsx';
export {
  type HeatmapHeader,
  type HeatmapLayout,
  type HeatmapProps,
  heatmapLayout,
} from './heatmap-layout.ts';
export { LinesSvg } from './LinesSvg.tsx';
export {
  type LineLayout,
  type LinesLayout,
  type LinesProps,
  linesLayout,
  type NumberLine,
  nearestNumber,
  numberToX,
} from './lines-layout.ts';
export { pypiIncidents } from './pypi-incidents.ts';
export { type RankingEntry, type RankingProps, RankingSvg, rankingLayout } from './RankingSvg.tsx';
export type { ReleaseMark } from './release-labels.ts';
export { type SparklineLayout, type SparklineProps, SparklineSvg, sparklineLayout } from './SparklineSvg.tsx';
export {
  type StatTile,
  type StatTilesLayout,
  type StatTilesProps,
  StatTilesSvg,
  statTilesLayout,
} from './StatTilesSvg.tsx';
export type { Extent, TimeSeriesVariant } from './series-extents.ts';
export { TimeSeriesSvg, timeSeriesLayout } from './TimeSeriesSvg.tsx';
export type { BucketNote, BucketReleases, MarkedTimes, Note, Release } from './time-marks.ts';
export type {
  AverageLayout,
  NoteMark,
  SeriesLayout,
  TimeSeriesLayout,
  TimeSeriesProps,
} from './time-series.ts';
export { nearestBucket } from './time-series-layout.ts';
export { type ValueAxis, type ValueScale, type ValueTick, valueToY } from './value-axis.ts';
export { WorldMapSvg } from './WorldMapSvg.tsx';
export {
  isOnMap,
  type MapPlace,
  type WorldMapLayout,
  type WorldMapProps,
  worldMapLayout,
} from './world-map-layout.ts';
