import { webAddress } from '../series/web-address.ts';
import { noteBadge } from './note-badge.ts';
import type { TimeSeriesLayout } from './time-series.ts';

/** What is pressed by a finger, in pixels. */
const SIZE = 24;

/** Links over the numbers of notes that lead somewhere. */
export function NoteLinks({ layout }: Readonly<{ layout: TimeSeriesLayout }>) {
  return layout.notes.map((mark) => {
    const href = webAddress(mark.note.url);
    if (href === undefined) return null;
    const { x, y } = noteBadge(layout, mark);
    return (
      <a
        key={`${mark.note.from} ${mark.note.text}`}
        className="downpour-mark"
        style={{ left: x - SIZE / 2, top: y - SIZE / 2, width: SIZE, height: SIZE }}
        href={href}
        title={mark.note.text}
      >
        <span className="downpour-hidden">{mark.note.text}</span>
      </a>
    );
  });
}
