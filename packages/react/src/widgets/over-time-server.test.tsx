import { Writable } from 'node:stream';
import type { ReactElement } from 'react';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DownpourProvider } from '../context/DownpourProvider.tsx';
import { answer } from '../testing/answers.ts';
import { DownloadsOverTime } from './DownloadsOverTime.tsx';

const page = (
  <DownpourProvider url="https://proxy.example">
    <DownloadsOverTime
      package="requests"
      average={7}
      notes={[{ from: '2026-06-01', text: 'Half was lost.' }]}
      initialResult={answer('downloads-over-time', new URLSearchParams())}
    />
  </DownpourProvider>
);

/** What a server sends that waits for everything. */
const streamed = (element: ReactElement): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const sink = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        chunks.push(chunk);
        done();
      },
      final: (done) => {
        resolve(Buffer.concat(chunks).toString());
        done();
      },
    });
    const { pipe } = renderToPipeableStream(element, { onAllReady: () => pipe(sink), onError: reject });
  });

describe('features of downloads over time on a server', () => {
  it('are in the HTML of a server that waits for them', async () => {
    const html = await streamed(page);
    expect(html).toContain('7-day average');
    expect(html).toContain('Half was lost.');
  });

  it('are in the HTML of every later page, even of a server that does not wait', async () => {
    await streamed(page);
    expect(renderToString(page)).toContain('7-day average');
  });
});
