import { BarRows } from './BarRows.tsx';
import { type BarListProps, barListLayout } from './bar-list-layout.ts';
import { ChartFrame, paintOf } from './ChartFrame.tsx';
import { describeParts } from './describe-parts.ts';

/** A breakdown as horizontal bars: label, bar, value and share of the whole. */
export const BarListSvg = (props: BarListProps) => {
  const layout = barListLayout(props);
  return (
    <ChartFrame
      chart={props}
      frame={layout.frame}
      description={describeParts(props.title, props.parts, props)}
    >
      <BarRows layout={layout} paint={paintOf(props)} />
    </ChartFrame>
  );
};
