import { performance } from 'node:perf_hooks';

const heartbeatMs = 10_000;
const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** @param {number} since A `performance.now()` reading. */
export const secondsSince = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs one step of a longer job and shows that it runs, for how long, and how it ended. A terminal gets one line that
 * is redrawn; anything else a line every ten seconds.
 *
 * @template T
 * @param {string} title
 * @param {(detail: (text: string) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const started = performance.now();
  const interactive = process.stdout.isTTY === true && process.env.CI === undefined;
  let detail = '';
  let frame = 0;
  const draw = () => {
    const line = `${frames[frame++ % frames.length]} ${title} · ${secondsSince(started)}${detail ? ` · ${detail}` : ''}`;
    process.stdout.write(`\r\x1b[K${line.slice(0, (process.stdout.columns ?? 80) - 1)}`);
  };
  const beat = () => console.log(`… ${title} · ${secondsSince(started)}${detail ? ` · ${detail}` : ''}`);
  const timer = setInterval(interactive ? draw : beat, interactive ? 100 : heartbeatMs);
  const end = (/** @type {string} */ sign) => {
    clearInterval(timer);
    console.log(`${interactive ? '\r\x1b[K' : ''}${sign} ${title} · ${secondsSince(started)}`);
  };
  try {
    const result = await work((text) => {
      detail = text;
    });
    end('✓');
    return result;
  } catch (error) {
    end('✗');
    throw error;
  }
}
