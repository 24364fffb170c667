// A server for pages of widgets: `/stream` and `/string` by the two ways of React, `?show=` says what. Prints its port.
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { prefetch, widgetRequests } from '@downpour/react/server';
import { StrictMode, version } from 'react';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { createSiteClient, SitePage } from './SitePage.tsx';
import { casesOf } from './widget-cases.ts';

const folder = process.argv[2] ?? '.';

const head = `<!doctype html><html lang="en" data-react="${version}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Widgets</title><link rel="icon" href="data:,">
<style>body{margin:16px;font:16px/1.5 sans-serif}#root{display:grid;gap:16px;grid-template-columns:minmax(0,1fr)}</style>
<div id="root">`;

const tail = (data: unknown): string => `</div>
<script type="application/json" id="data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<script type="module" src="/hydrate-site.js"></script></html>`;

async function sendPage(path: string, shown: string, response: ServerResponse): Promise<void> {
  const client = createSiteClient();
  const requests = casesOf(shown).flatMap(([name, props]) => widgetRequests(name, props as never));
  const answers = await prefetch(client, requests);
  const page = (
    <StrictMode>
      <SitePage client={client} answers={answers} shown={shown} />
    </StrictMode>
  );
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.write(head);
  if (path === '/string') {
    response.end(`${renderToString(page)}${tail({ answers, shown })}`);
    return;
  }
  const body = new PassThrough();
  body.pipe(response, { end: false });
  body.once('end', () => response.end(tail({ answers, shown })));
  const { pipe } = renderToPipeableStream(page, {
    onShellReady: () => pipe(body),
    onError: (error) => console.error(error),
  });
}

async function sendScript(path: string, response: ServerResponse): Promise<void> {
  const script = await readFile(join(folder, basename(path))).catch(() => undefined);
  response.writeHead(script === undefined ? 404 : 200, { 'content-type': 'text/javascript' });
  response.end(script);
}

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const sent = /^\/(stream|string)$/.test(pathname)
    ? sendPage(pathname, searchParams.get('show') ?? 'widgets', response)
    : sendScript(pathname, response);
  sent.catch((error) => {
    console.error(error);
    response.destroy();
  });
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
