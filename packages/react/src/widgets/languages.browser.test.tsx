import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { DownpourProvider } from '../context/DownpourProvider.tsx';
import type { MessageTables } from '../context/downpour-context.ts';
import { FilterBar } from '../controls/FilterBar.tsx';
import { ShareLink } from '../controls/ShareLink.tsx';
import { PackageDashboard } from '../dashboards/PackageDashboard.tsx';
import { FilterPills } from '../filters/FilterPills.tsx';
import { FilterProvider } from '../filters/FilterProvider.tsx';
import * as de from '../messages/de.ts';
import * as en from '../messages/en.ts';
import * as ja from '../messages/ja.ts';
import * as zh from '../messages/zh.ts';
import { createFakeClient } from '../testing/create-fake-client.ts';
import { englishWordsIn, SHARED_WORDS } from '../testing/english-words.ts';
import { expectAccessible } from '../testing/expect-accessible.ts';
import type { FakeBehaviour } from '../testing/fake-behaviour.ts';
import { fixtures } from '../testing/fixtures.ts';
import { widgetGallery } from '../testing/widget-gallery.tsx';
import { DownloadsOverTime } from './DownloadsOverTime.tsx';

const tables: MessageTables = { de, ja, zh };
const languages = ['de', 'ja', 'zh'];

/** What the English table says; of functions the texts in their source. */
const textsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') {
    const texts = String(value).match(/'[^']*'|"[^"]*"|`[^`]*`/g) ?? [];
    return texts.map((text) => text.replaceAll(/\$\{[^}]*\}/g, ' '));
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

/** Words of the recorded answers that English texts have too, and that no language changes. */
const DATA = 'The contributors metadata trying for MIT License made dev security tests extra end sum Browser';

/** Names of tables, of file types and of programs that commit. */
const IDENTIFIERS = /[\w.-]*[_[][\w.[\]-]*/g;

const spoken = ['aria-label', 'aria-roledescription', 'title', 'placeholder'];

/** Everything a page says, to eyes and to screen readers. */
const said = (root: Element): string =>
  [...root.querySelectorAll(':not(style)')]
    .flatMap((element) => [
      ...[...element.childNodes].flatMap((node) => (node instanceof Text ? [node.data] : [])),
      ...spoken.map((name) => element.getAttribute(name) ?? ''),
    ])
    .join('\n')
    .replaceAll(IDENTIFIERS, ' ');

type Shown = Readonly<{
  locale: string;
  children: ReactNode;
  messages?: MessageTables;
  behaviour?: FakeBehaviour;
}>;

async function show({ locale, children, messages = tables, behaviour = 'answers' }: Shown): Promise<Element> {
  await page.viewport(1100, 900);
  const { container } = await render(
    <DownpourProvider
      client={createFakeClient({ results: fixtures, behaviour })}
      theme="light"
      locale={locale}
      messages={messages}
    >
      {children}
    </DownpourProvider>,
  );
  await vi.waitFor(
    () => {
      expect(document.querySelectorAll('figure')).not.toHaveLength(0);
      expect(document.querySelectorAll('figure[data-state=pending]')).toHaveLength(0);
    },
    { timeout: 8_000 },
  );
  return container;
}

const everything = (
  <FilterProvider initial={{ range: '90d', mirrors: 'exclude' }}>
    <FilterBar package="requests" />
    <FilterPills />
    <ShareLink />
    {Object.entries(widgetGallery).map(([name, widget]) => (
      <div key={name}>{widget}</div>
    ))}
  </FilterProvider>
);

describe.each(languages)('in %s', (language) => {
  const find = englishWordsIn(textsOf(en), `${SHARED_WORDS[language]} ${DATA}`);

  it.each([
    ['downloads over time', <DownloadsOverTime key="" package="requests" split="python" />],
    ['the dashboard of a package', <PackageDashboard key="" package="requests" />],
    ['a page with everything', everything],
  ])('%s has no English words', async (_, children) => {
    const container = await show({ locale: language, children });
    expect(find(said(container))).toEqual([]);
    expect(document.querySelector('figure')?.getAttribute('lang')).toBe(language);
  });

  it('what fails is named in the language; only the detail is of the proxy', async () => {
    const container = await show({
      locale: language,
      behaviour: 'upstream-busy',
      children: <DownloadsOverTime package="requests" />,
    });
    const detail = container.querySelector('.downpour-message p');
    expect(detail?.textContent).not.toBe('');
    detail?.remove();
    expect(find(said(container))).toEqual([]);
    expect(container.textContent).toContain('ClickHouse');
  });

  it('words that were not given are fetched', async () => {
    await show({ locale: language, messages: {}, children: <DownloadsOverTime package="requests" /> });
    const title = tables[language]?.overTime?.title ?? '';
    await expect.element(page.getByRole('figure', { name: title })).toBeInTheDocument();
  });
});

describe('numbers, dates and names', () => {
  it.each([
    ['de', ['138.000', '20. Juli 2026', 'Vereinigte Staaten', '+9,5', 'Woche vom']],
    ['ja', ['13.8万', '2026年7月20日', 'アメリカ合衆国', '+9.5%', 'の週']],
    ['zh', ['13.8万', '2026年7月20日', '美国', '+9.5%', '当周']],
  ])('are written as %s writes them', async (locale, texts) => {
    const container = await show({ locale, children: everything });
    const all = said(container);
    expect(texts.filter((text) => !all.includes(text))).toEqual([]);
  });
});

it('axe finds nothing in a German page with everything', async () => {
  await show({ locale: 'de', children: everything });
  await expectAccessible();
}, 60_000);
