import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { LinesSvg } from '../static/LinesSvg.tsx';
import { legendRowHeight } from '../static/legend-layout.ts';
import { type LinesProps, linesLayout, nearestNumber, numberToX } from '../static/lines-layout.ts';
import { Styles } from '../theme/Styles.tsx';
import { MarkButtons } from './MarkButtons.tsx';
import { markCss } from './mark-css.ts';
import { useKeptColors } from './useKeptColors.ts';

/** What `LinesChart` draws, and what can be done with it. */
export type LinesChartProps = Readonly<{
  chart: LinesProps;
  /** The figure's name and how its keys work. */
  hint: string;
  role: string;
  /** A number of the horizontal axis with its name: `Day 12`. */
  nameOf: (x: number) => string;
  /** A line with what else is known of it, for its legend entry. */
  lineName: (key: string) => string;
  onLegend?: ((key: string, exclude: boolean) => void) | undefined;
  isSelected?: ((key: string) => boolean) | undefined;
}>;

const PAGE = 30;

/** Lines over a number: pointing and arrow keys read the values of all lines at one place. */
export function LinesChart({ chart, hint, role, nameOf, lineName, onLegend, isSelected }: LinesChartProps) {
  const [at, setAt] = useState<number>();
  const colors = useKeptColors(chart.lines);
  const drawn = { ...chart, colors };
  const layout = linesLayout(drawn);
  const { plot, most, legend, lines } = layout;
  const values =
    at === undefined
      ? []
      : lines.flatMap(({ line, token }) => {
          const value = line.points.find(({ x }) => x === at)?.value ?? null;
          return value === null
            ? []
            : [{ key: line.key, label: line.label, token, text: chart.write(value) }];
        });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target !== event.currentTarget) return;
    const from = at ?? -1;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: from + 1,
      ArrowLeft: at === undefined ? most : from - 1,
      PageDown: from + PAGE,
      PageUp: from - PAGE,
      Home: 0,
      End: most,
    };
    const next = steps[event.key];
    if (event.key === 'Escape') setAt(undefined);
    if (next === undefined) return;
    event.preventDefault();
    setAt(Math.max(0, Math.min(most, next)));
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const y = event.clientY - box.top;
    setAt(y < plot.y - 4 ? undefined : nearestNumber(event.clientX - box.left, layout));
  };
  const x = at === undefined ? 0 : numberToX(at, layout);
  const toTheLeft = x > chart.width / 2;
  const marks = legend.items.map(({ key, x, y, width }) => ({
    key,
    title: lineName(key),
    text: '',
    box: { x: Math.max(0, x - 4), y, width: width + 8, height: legendRowHeight },
    ...(onLegend === undefined
      ? {}
      : {
          select: (exclude: boolean) => onLegend(key, exclude),
          selected: isSelected?.(key) === true,
        }),
  }));
  return (
    <div className="downpour-chart-area">
      <Styles name="marks" css={markCss} />
      <div
        className="downpour-plot"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application moves through its points by keys
        tabIndex={0}
        aria-roledescription={role}
        aria-label={hint}
        onKeyDown={onKeyDown}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setAt(undefined)}
        onBlur={() => setAt(undefined)}
      >
        <LinesSvg {...drawn} />
        {values.length === 0 || at === undefined ? null : (
          <>
            <div
              aria-hidden="true"
              style={{
                position: 'absolute',
                left: x,
                top: plot.y,
                height: plot.height,
                borderInlineStart: '1px dashed var(--downpour-axis)',
                pointerEvents: 'none',
              }}
            />
            <div
              className="downpour-tooltip downpour-tip"
              aria-hidden="true"
              style={{
                top: plot.y + 8,
                ...(toTheLeft ? { right: chart.width - x + 12 } : { left: x + 12 }),
              }}
            >
              <div className="downpour-tooltip-title">{nameOf(at)}</div>
              {values.map(({ key, label, token, text }) => (
                <div className="downpour-tooltip-row" key={key}>
                  <span>
                    <i className="downpour-swatch" style={{ background: `var(--downpour-${token})` }} />
                    {label}
                  </span>
                  <b>{text}</b>
                </div>
              ))}
            </div>
          </>
        )}
        <div className="downpour-hidden" aria-live="polite">
          {at === undefined
            ? ''
            : `${nameOf(at)}: ${values.map(({ label, text }) => `${label} ${text}`).join(', ')}`}
        </div>
      </div>
      {marks.length === 0 ? null : (
        <div style={{ position: 'absolute', top: 0, left: 0, width: chart.width, height: legend.height }}>
          <MarkButtons marks={marks} width={chart.width} label={chart.title} />
        </div>
      )}
    </div>
  );
}
