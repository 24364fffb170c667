import { DownloadsOverTime } from '@downpour/react';
import { useSearchParameter } from '../router/location.ts';
import { CHART_HEIGHT } from './chart-height.ts';
import { isSplit, SplitPicker } from './SplitPicker.tsx';

type DownloadsPanelProps = Readonly<{
  /** Left out for the whole registry. */
  packageName?: string;
}>;

/** Downloads over time, split by whatever the reader chooses. The choice is in the address. */
export function DownloadsPanel({ packageName }: DownloadsPanelProps) {
  const [asked, setSplit] = useSearchParameter('split');
  const split = isSplit(asked) ? asked : undefined;
  return (
    <DownloadsOverTime
      className="span-8"
      height={CHART_HEIGHT}
      package={packageName}
      split={split}
      tools={<SplitPicker value={split} onChange={setSplit} />}
    />
  );
}
