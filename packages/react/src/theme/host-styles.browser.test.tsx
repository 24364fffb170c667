import bootstrap from 'bootstrap/dist/css/bootstrap.css?inline';
import infima from 'infima/dist/css/default/default.css?inline';
import tailwind from 'tailwindcss/preflight.css?inline';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { FilterBar } from '../controls/FilterBar.tsx';
import { fetchOf } from '../testing/answers.ts';
import { TestPage } from '../testing/TestPage.tsx';
import { CountryMap } from '../widgets/CountryMap.tsx';
import { DownloadsBreakdown } from '../widgets/DownloadsBreakdown.tsx';
import { DownloadsOverTime } from '../widgets/DownloadsOverTime.tsx';
import { DownloadsSummary } from '../widgets/DownloadsSummary.tsx';
import { FileTypesByInstaller } from '../widgets/FileTypesByInstaller.tsx';
import { PackageRank } from '../widgets/PackageRank.tsx';
import { PackageSearch } from '../widgets/PackageSearch.tsx';
import { TopPackages } from '../widgets/TopPackages.tsx';
import { themeCss } from './theme-css.ts';

/** Resets and element rules as themes of docs sites have them, at their worst. */
const hostile = `
  * { margin: 0; padding: 0; box-sizing: content-box; line-height: 2; letter-spacing: 0.1em; font-family: serif }
  html { font-size: 62.5% }
  body { text-align: center; color: rgb(200, 0, 0); word-spacing: 4px; text-transform: uppercase; font-style: italic }
  button, input, select { width: 100%; padding: 1em; border: 3px solid red; border-radius: 0; background: yellow; color: red; font: 20px serif; text-transform: uppercase }
  a { color: magenta; text-decoration: underline wavy; border-bottom: 2px solid }
  a:hover { background: pink }
  p { margin: 2em; text-indent: 3em }
  h2 { font-size: 40px; border-bottom: 1px solid }
  ul { padding: 40px; list-style: square }
  li { margin: 1em 2em; list-style: square }
  figure { margin: 3em; border: 5px solid; display: inline-block }
  figcaption { font-style: italic; font-size: 30px; padding: 10px }
  table { display: block; border: 4px solid; width: auto; margin: 2em }
  th, td { padding: 2em; border: 2px solid; background: silver; text-align: center; font-weight: 400 }
  tr:nth-child(even) { background: lime }
  svg { max-width: 50%; height: 50px; vertical-align: bottom }
  span, strong { display: inline-block; color: green }
  div { margin-bottom: 1px }
  section { padding: 4em 0 }
`;

const SHEETS: Readonly<Record<string, string>> = { bootstrap, infima, tailwind, hostile };

/** What decides how an element looks and where it is; borders of no width may have any style. */
const LOOKS = [
  'display',
  'position',
  'color',
  'background-color',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'line-height',
  'letter-spacing',
  'word-spacing',
  'text-transform',
  'text-align',
  'text-indent',
  'text-decoration-line',
  'padding-top',
  'padding-left',
  'margin-top',
  'margin-bottom',
  'margin-left',
  'border-top-width',
  'border-bottom-width',
  'border-top-left-radius',
  'list-style-type',
  'box-sizing',
  'opacity',
  'white-space-collapse',
  'overflow-x',
  'cursor',
  'fill',
  'stroke',
] as const;

type Look = Readonly<Record<string, string>>;

const looksOf = (root: Element): readonly Look[] => {
  const origin = root.getBoundingClientRect();
  return [root, ...root.querySelectorAll('*')]
    .filter((element) => !(element instanceof HTMLStyleElement))
    .map((element) => {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      return {
        element: `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`,
        place: [box.x - origin.x, box.y - origin.y, box.width, box.height].map(Math.round).join(' '),
        ...Object.fromEntries(LOOKS.map((property) => [property, style.getPropertyValue(property)])),
      };
    });
};

/** What differs, in words, each kind once. */
const differences = (alone: readonly Look[], inside: readonly Look[]): readonly string[] => [
  ...new Set(
    alone.flatMap((look, index) =>
      Object.keys(look)
        .filter((key) => look[key] !== inside[index]?.[key])
        .map((key) => `${look.element} ${key}: ${look[key]} -> ${inside[index]?.[key]}`),
    ),
  ),
];

const withSheet = (css: string): (() => void) => {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.prepend(style);
  return () => style.remove();
};

const Everything = () => (
  <TestPage fetch={fetchOf()} filters width={620}>
    <DownloadsOverTime package="requests" split="python" />
    <DownloadsBreakdown package="requests" dimension="version" />
    <DownloadsBreakdown package="requests" dimension="version" variant="donut" title="Ring" />
    <DownloadsSummary package="requests" />
    <FileTypesByInstaller package="requests" />
    <CountryMap package="requests" />
    <TopPackages />
    <PackageRank package="requests" />
    <PackageSearch onSelect={() => undefined} />
    <FilterBar package="requests" />
  </TestPage>
);

let remove: () => void = () => undefined;
afterEach(() => remove());

/** All widgets drawn, one with its table open and one with its menu. */
const drawn = async (container: HTMLElement): Promise<readonly Look[]> => {
  await expect.element(page.getByRole('img', { name: 'Top packages' })).toBeInTheDocument();
  await expect.element(page.getByText('#12')).toBeVisible();
  await page
    .getByRole('figure', { name: 'Downloads by version' })
    .getByRole('button', { name: 'Table' })
    .click();
  await expect.element(page.getByRole('cell', { name: '300' })).toBeVisible();
  await page
    .getByRole('figure', { name: 'Ring' })
    .getByRole('button', { name: /copy, download/ })
    .click();
  await expect.element(page.getByRole('menuitem', { name: 'Show SQL' })).toBeVisible();
  (document.activeElement as HTMLElement | null)?.blur();
  return [...container.querySelectorAll('.downpour')].flatMap(looksOf);
};

describe('inside the style sheets of other people', () => {
  let alone: readonly Look[] | undefined;

  it.each(Object.keys(SHEETS))('widgets look the same under %s', async (name) => {
    if (alone === undefined) {
      const first = await render(<Everything />);
      alone = await drawn(first.container);
      await first.unmount();
    }
    remove = withSheet(SHEETS[name] ?? '');
    const { container } = await render(<Everything />);
    const inside = await drawn(container);
    expect(alone.length).toBeGreaterThan(300);
    expect(differences(alone, inside)).toEqual([]);
  });
});

it.each(['', 'downpour'])('changes nothing of the page it stands on, of class "%s"', async (className) => {
  const host = document.createElement('div');
  host.className = className;
  host.innerHTML =
    '<h1>A</h1><p>B <a href="#x">c</a> <code>d</code> <button>e</button> <input value="f"></p><ul><li>g</li></ul>' +
    '<table><tbody><tr><th>h</th><td>i</td></tr></tbody></table><figure><figcaption>j</figcaption><svg width="20" height="20"><text>k</text></svg></figure><dialog open>l</dialog>';
  document.body.prepend(host);
  const all = () =>
    [document.documentElement, document.body, ...host.querySelectorAll('*')].map((element) => {
      const style = getComputedStyle(element);
      return [...style]
        .filter((name) => !/size|inset|origin|height|width/.test(name))
        .map((name) => `${name}:${style.getPropertyValue(name)}`);
    });
  const tokens = withSheet(themeCss);
  const before = all();
  tokens();
  const { container } = await render(<Everything />);
  await drawn(container);
  expect(all()).toEqual(before);
  host.remove();
});
