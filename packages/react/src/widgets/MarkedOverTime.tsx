import { useState } from 'react';
import { useLanguage } from '../context/useLanguage.ts';
import { seriesMarks } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import { allFeatures } from '../static/all-features.tsx';
import type { ValueScale } from '../static/value-axis.ts';
import { type DownloadsOverTimeProps, OverTimeWidget } from './OverTimeWidget.tsx';
import { useReleaseMarks } from './useReleaseMarks.ts';

/** Downloads over time with scales, averages, releases and notes. */
export function MarkedOverTime(props: DownloadsOverTimeProps) {
  const { scales = [], split, package: named } = props;
  const language = useLanguage(props.locale);
  const releases = useReleaseMarks(props.releases, named);
  const [chosen, setChosen] = useState(props.scale);
  const offered = scales.filter((scale) => scale !== 'share' || split !== undefined);
  const scale = offered.length === 0 ? props.scale : (chosen ?? 'linear');
  return (
    <OverTimeWidget
      {...props}
      scale={scale}
      releases={releases}
      features={allFeatures}
      controls={
        offered.length < 2 ? null : (
          <ScaleToggle scales={offered} chosen={scale ?? 'linear'} onChoose={setChosen} language={language} />
        )
      }
    />
  );
}

type ScaleToggleProps = Readonly<{
  scales: readonly ValueScale[];
  chosen: ValueScale;
  onChoose: (scale: ValueScale) => void;
  language: Language;
}>;

/** The scales of a chart, one of which is in force. */
function ScaleToggle({ scales, chosen, onChoose, language }: ScaleToggleProps) {
  const words = wordsOf(language, 'seriesMarks', seriesMarks);
  return scales.map((scale) => (
    <button
      key={scale}
      type="button"
      className="downpour-tool"
      aria-pressed={scale === chosen}
      aria-label={words.scaleNames[scale]}
      onClick={() => onChoose(scale)}
    >
      {words.scales[scale]}
    </button>
  ));
}
