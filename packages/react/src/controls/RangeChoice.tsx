import type { RangePreset } from '@downpour/core';
import { describeRange } from '../filters/describe-range.ts';
import { range as english } from '../messages/en.ts';
import { type Language, wordsOf } from '../messages/messages.ts';
import { Icon } from './Icon.tsx';
import { Arriving, lazyPart } from './LazyPart.tsx';
import { PopoverButton } from './PopoverButton.tsx';
import { type Segment, Segments } from './Segments.tsx';
import type { RangeChoices } from './useRangeSelection.ts';

const SpanForm = /* @__PURE__ */ lazyPart(() => import('./SpanForm.tsx').then((module) => module.SpanForm));

type RangeChoiceProps = Readonly<{ range: RangeChoices; language: Language }>;

function segmentOf(preset: RangePreset, language: Language): Segment<RangePreset> {
  const words = wordsOf(language, 'range', english);
  if (preset === 'all') return { value: preset, label: words.all, name: words.allDays };
  const label = words.short(Number.parseInt(preset, 10), preset.slice(-1));
  return { value: preset, label, name: words.name(label, describeRange({ range: preset }, language)) };
}

/** Presets in a row, and a button that opens a form for other days. */
export function RangeChoice({ range, language }: RangeChoiceProps) {
  const words = wordsOf(language, 'range', english);
  const { selection, days, available, preset, choose } = range;
  return (
    <div className="downpour-choice downpour-range">
      <Segments
        label={words.label}
        segments={range.presets.map((one) => segmentOf(one, language))}
        value={preset}
        onChange={range.choosePreset}
      />
      <PopoverButton
        label={words.dialog}
        pressed={preset === undefined}
        face={
          <>
            <Icon name="calendar" />
            {preset === undefined ? describeRange(selection, language) : words.custom}
          </>
        }
      >
        {(close) => (
          <Arriving language={language}>
            <SpanForm
              days={days}
              available={available}
              language={language}
              onApply={(chosen) => {
                choose(chosen);
                close();
              }}
            />
          </Arriving>
        )}
      </PopoverButton>
    </div>
  );
}
