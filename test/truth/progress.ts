import type { WriteStream } from 'node:tty';

export type Progress = Readonly<{
  say: (text: string) => void;
  count: (done: number, of: number, mismatches: number) => void;
}>;

const BAR = 24;

/** A bar that is redrawn in a terminal; elsewhere a line every ten seconds. */
export function countProgress(stream: WriteStream): Progress {
  const interactive = stream.isTTY === true && process.env.CI === undefined;
  const everyMs = interactive ? 200 : 10_000;
  let began = performance.now();
  let drawn = began;
  return {
    say: (text) => {
      stream.write(`${interactive ? '\r\x1b[K' : ''}${text}\n`);
    },
    count: (done, of, mismatches) => {
      const now = performance.now();
      if (done === 1) [began, drawn] = [now, now];
      if (now - drawn < everyMs && done < of) return;
      drawn = now;
      const perSecond = done / Math.max(0.001, (now - began) / 1000);
      const full = Math.round((BAR * done) / of);
      const line = [
        `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`,
        `${done.toLocaleString('en')}/${of.toLocaleString('en')} cases`,
        `${Math.round(perSecond)}/s`,
        `${duration((of - done) / perSecond)} left`,
        `${mismatches} differ`,
      ].join(' · ');
      stream.write(interactive ? `\r\x1b[K${line.slice(0, (stream.columns ?? 80) - 1)}` : `${line}\n`);
    },
  };
}

const duration = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
