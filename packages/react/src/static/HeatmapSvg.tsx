import { formatCountLong } from '../format/format-count.ts';
import { heatmap } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import { roundPx } from './box.ts';
import { ChartFrame, paintOf } from './ChartFrame.tsx';
import { type HeatmapProps, heatmapLayout, heatmapLineHeight, heatmapTextSize } from './heatmap-layout.ts';
import { inkToken } from './step-scale.ts';

const named = 3;

/** What a heat map shows, in sentences for those who don't see it. */
export const describeHeatmap = (
  chart: Language & Pick<HeatmapProps, 'title' | 'rows' | 'columns' | 'values'>,
): string => {
  const { title, rows, columns, values, locale = 'en' } = chart;
  const words = wordsOf(chart, 'heatmap', heatmap);
  const cells = rows.flatMap((row, rowIndex) =>
    columns.map((column, columnIndex) => ({
      name: words.cell(column.label, row.label),
      value: values[rowIndex]?.[columnIndex] ?? 0,
    })),
  );
  const total = cells.reduce((sum, cell) => sum + cell.value, 0);
  if (total === 0) return words.none(title);
  const largest = cells
    .sort((a, b) => b.value - a.value)
    .slice(0, named)
    .map(({ name, value }) => `${name} ${formatCountLong(value, locale)}`);
  return words.sentence(title, formatCountLong(total, locale), {
    rows: rows.length,
    columns: columns.length,
    largest,
  });
};

/** A table of counts whose cells are coloured on a logarithmic scale, so that small and large counts can both be read. */
export const HeatmapSvg = (props: HeatmapProps) => {
  const layout = heatmapLayout(props);
  const paint = paintOf(props);
  return (
    <ChartFrame chart={props} frame={layout.frame} description={describeHeatmap(props)}>
      <g fontSize={heatmapTextSize}>
        {layout.columnLabels.map(({ header, lines, x, y }) =>
          lines.map((line, index) => (
            <text
              key={`${header.key}/${line}`}
              x={roundPx(x)}
              y={roundPx(y + index * heatmapLineHeight)}
              textAnchor="middle"
              fill={paint('muted')}
            >
              {line}
            </text>
          )),
        )}
        {layout.rowLabels.map(({ header, lines, x, y }) => (
          <text
            key={header.key}
            x={roundPx(x)}
            y={roundPx(y)}
            textAnchor="end"
            fill={paint(header.kind === 'value' ? 'text' : 'muted')}
          >
            {lines}
          </text>
        ))}
        {layout.cells.map(({ row, column, value, text, token, box }) => (
          <g key={`${row.kind}:${row.key}/${column.kind}:${column.key}`}>
            <rect
              x={roundPx(box.x)}
              y={roundPx(box.y)}
              width={roundPx(box.width)}
              height={roundPx(box.height)}
              rx={4}
              fill={paint(token)}
              fillOpacity={value === 0 ? 0.45 : undefined}
            />
            {text === '' ? null : (
              <text
                x={roundPx(box.x + box.width / 2)}
                y={roundPx(box.y + box.height / 2 + heatmapTextSize * 0.36)}
                textAnchor="middle"
                fill={paint(value === 0 ? 'muted' : inkToken(token))}
              >
                {text}
              </text>
            )}
          </g>
        ))}
      </g>
    </ChartFrame>
  );
};
