import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { DownpourProvider } from '../context/DownpourProvider.tsx';
import * as de from '../messages/de.ts';
import { createFakeClient } from '../testing/create-fake-client.ts';
import { fixtures } from '../testing/fixtures.ts';
import { layoutFaults } from '../testing/layout-faults.ts';
import { widgetGallery } from '../testing/widget-gallery.tsx';

const widths = [280, 320, 375, 460, 560, 768, 1024, 1280, 1600];
const messages = { de };

const figureOf = (name: string): Element => {
  const found = document.querySelector(`[data-widget="${name}"] > figure`);
  if (found === null) throw new Error(`"${name}" is not drawn.`);
  return found;
};

const heightsOf = (name: string): readonly number[] => {
  const figure = figureOf(name);
  const body = figure.querySelector('.downpour-body');
  return [figure, body].map((element) => Math.round(element?.getBoundingClientRect().height ?? 0));
};

/** Every widget in a container of this width, first waiting and then drawn; gives the heights while it waited. */
async function showAll(width: number, locale: string): Promise<Readonly<Record<string, readonly number[]>>> {
  await page.viewport(Math.max(width, 400) + 80, 900);
  const client = createFakeClient({ results: fixtures, behaviour: 'never' });
  await render(
    <DownpourProvider client={client} theme="light" locale={locale} messages={messages}>
      {Object.entries(widgetGallery).map(([name, widget]) => (
        <div key={name} data-widget={name} style={{ width, marginBottom: 16 }}>
          {widget}
        </div>
      ))}
    </DownpourProvider>,
  );
  await vi.waitFor(() => expect(document.querySelectorAll('.downpour-skeleton')).not.toHaveLength(0));
  const waiting = Object.fromEntries(Object.keys(widgetGallery).map((name) => [name, heightsOf(name)]));
  client.behave('answers');
  await vi.waitFor(
    () =>
      expect(
        Object.keys(widgetGallery).filter((name) => figureOf(name).getAttribute('data-state') !== 'ready'),
      ).toEqual([]),
    { timeout: 8_000 },
  );
  return waiting;
}

describe.each(['en', 'de'])('in %s', (locale) => {
  it.each(widths)('every widget fits a container of %i pixels, and keeps its height', async (width) => {
    const waiting = await showAll(width, locale);
    const names = Object.keys(widgetGallery);
    const drawn = Object.fromEntries(names.map((name) => [name, heightsOf(name)]));
    const faults = names.flatMap((name) => layoutFaults(figureOf(name)).map((fault) => `${name}: ${fault}`));
    expect({ faults, heights: drawn }).toEqual({ faults: [], heights: waiting });
  });
});
