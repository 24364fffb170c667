import type { Box } from '../static/box.ts';

type MarkTipProps = Readonly<{ title: string; text: string; box: Box; width: number }>;

const MOST_WIDTH = 240;

/** The tooltip of a mark: above it, within the chart's width. */
export function MarkTip({ title, text, box, width }: MarkTipProps) {
  const middle = box.x + box.width / 2;
  const half = Math.min(MOST_WIDTH, width) / 2;
  const left = Math.max(half, Math.min(width - half, middle));
  const below = box.y < 48;
  return (
    <div
      className="downpour-tooltip downpour-tip"
      style={{
        left,
        top: below ? box.y + box.height + 6 : box.y - 6,
        transform: `translate(-50%, ${below ? '0' : '-100%'})`,
      }}
      aria-hidden="true"
    >
      <div className="downpour-tooltip-title">{title}</div>
      <div>{text}</div>
    </div>
  );
}
