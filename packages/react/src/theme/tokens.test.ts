import { describe, expect, it } from 'vitest';
import { standaloneCss, themeCss, tokenDeclarations } from './theme-css.ts';
import { darkTokens, lightTokens, type Palette, scaleTokens, seriesTokens, type Token } from './tokens.ts';

type Rgb = readonly [number, number, number];

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

const rgb = (hex: string): Rgb => {
  const channel = (at: number) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [channel(1), channel(3), channel(5)];
};

const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** WCAG 2 contrast ratio of two colours. */
const contrast = (a: string, b: string): number => {
  const [x, y] = [luminance(rgb(a)), luminance(rgb(b))];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
};

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB. */
const vision: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const dot = (a: Rgb, b: Rgb): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** A linear colour in OKLab, where distance is close to perceived difference. */
const oklab = (colour: Rgb): Rgb => {
  const l = Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], colour));
  const m = Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], colour));
  const s = Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], colour));
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
};

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

const difference = (a: string, b: string, seenBy: readonly [Rgb, Rgb, Rgb]): number => {
  const [x, y] = [a, b].map((hex) => {
    const colour = rgb(hex);
    return oklab([
      clamp(dot(seenBy[0], colour)),
      clamp(dot(seenBy[1], colour)),
      clamp(dot(seenBy[2], colour)),
    ]);
  });
  if (x === undefined || y === undefined) return 0;
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
};

const palettes: readonly (readonly [string, Palette])[] = [
  ['light', lightTokens],
  ['dark', darkTokens],
];

describe.each(palettes)('the %s palette', (_, palette) => {
  const graphics: readonly Token[] = [...seriesTokens, 'accent', 'other', 'unknown'];

  it.each(graphics)('gives %s a contrast of at least 3:1 with the surface', (token) => {
    expect(contrast(palette[token], palette.surface)).toBeGreaterThanOrEqual(3);
  });

  it.each(['text', 'muted', 'positive', 'negative'] as const)(
    'gives %s text a contrast of at least 4.5:1 with the surface',
    (token) => {
      expect(contrast(palette[token], palette.surface)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([
    ['ink-low', 'scale-1'],
    ['ink-low', 'scale-2'],
    ['ink-low', 'scale-3'],
    ['ink-high', 'scale-4'],
    ['ink-high', 'scale-5'],
    ['ink-high', 'scale-6'],
    ['muted', 'surface'],
  ] as const)('gives %s on %s a contrast of at least 4.5:1', (ink, step) => {
    expect(contrast(palette[ink], palette[step])).toBeGreaterThanOrEqual(4.5);
  });

  it('has steps of steadily rising contrast with the surface', () => {
    const contrasts = scaleTokens.slice(1).map((token) => contrast(palette[token], palette.surface));
    expect(contrasts).toEqual([...contrasts].sort((a, b) => a - b));
  });

  it.each(Object.entries(vision))('keeps all series colours apart for %s vision', (_name, matrix) => {
    const differences = seriesTokens.flatMap((a, index) =>
      seriesTokens.slice(0, index).map((b) => difference(palette[a], palette[b], matrix)),
    );
    expect(Math.min(...differences)).toBeGreaterThan(0.06);
  });

  it.each(Object.entries(vision))(
    'keeps neighbouring series colours well apart for %s vision',
    (_name, matrix) => {
      const differences = seriesTokens
        .slice(1)
        .map((token, index) => difference(palette[token], palette[seriesTokens[index] ?? token], matrix));
      expect(Math.min(...differences)).toBeGreaterThan(0.1);
    },
  );
});

describe('theme style sheet', () => {
  it('has no selector with any specificity', () => {
    const selectors = themeCss
      .replace(/@media[^{]*\{/g, '')
      .split('}')
      .map((rule) => rule.split('{')[0]?.trim() ?? '')
      .filter((selector) => selector !== '');
    expect(selectors.filter((selector) => !/^:where\(.*\)$/.test(selector))).toEqual([]);
  });

  it('declares every token in both palettes', () => {
    expect(Object.keys(darkTokens)).toEqual(Object.keys(lightTokens));
    expect(themeCss).toContain(tokenDeclarations(lightTokens));
    expect(themeCss).toContain(tokenDeclarations(darkTokens));
  });

  it('scopes a standalone file to its own id', () => {
    expect(standaloneCss('chart')).toMatch(/^#chart\{--downpour-surface:#ffffff/);
    expect(standaloneCss('chart')).toContain('@media(prefers-color-scheme:dark){#chart{');
  });
});
