import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Part } from '../series/series.ts';
import { worldDots, worldHeight, worldShapes, worldWidth } from './generated/world-shapes.ts';
import { isOnMap, worldMapLayout } from './world-map-layout.ts';

const chart = { id: 'map', title: 'Downloads by country', width: 800 };

const partOf = (key: string, value: number, kind: Part['kind'] = 'value'): Part => ({
  key,
  label: key === '' ? 'Unknown' : key,
  kind,
  value,
  share: 0,
});

const codes = [...Object.keys(worldShapes), ...Object.keys(worldDots)];

const generator = fileURLToPath(new URL('../../scripts/generate-world-shapes.mjs', import.meta.url));

describe('the map', () => {
  it('is what the generator makes of the installed atlas', () => {
    const { status, stderr } = spawnSync(process.execPath, [generator, '--check'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each(['US', 'RU', 'FJ', 'FR', 'GF', 'NO', 'XK', 'SO', 'CY', 'TW', 'PS'])(
    'has a shape for %s',
    (code) => {
      expect(worldShapes[code]).toMatch(/^m\d+ \d+l[-\d mlz]+z$/);
    },
  );

  it.each(['SG', 'HK', 'MO', 'MT', 'BH', 'MU', 'LI', 'AD', 'RE', 'GP', 'GI'])('has a dot for %s', (code) => {
    expect(worldDots[code]).toBeDefined();
  });

  it('has no Antarctica and no country twice', () => {
    expect(isOnMap('AQ')).toBe(false);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
  });

  it('keeps every dot and every shape inside its view', () => {
    const inside = (x: number, y: number) => x >= 0 && x <= worldWidth && y >= 0 && y <= worldHeight;
    expect(Object.entries(worldDots).filter(([, [x, y]]) => !inside(x, y))).toEqual([]);
    const starts = Object.entries(worldShapes).map(([code, path]) => {
      const [, x, y] = /^m(\d+) (\d+)/.exec(path) ?? [];
      return { code, inside: inside(Number(x), Number(y)) };
    });
    expect(starts.filter((start) => !start.inside)).toEqual([]);
  });

  it.each(['toString', '__proto__', 'constructor'])('is not fooled by %s', (code) => {
    expect(isOnMap(code)).toBe(false);
  });
});

describe('map layout', () => {
  it('colours countries by steps and draws dots only where there are downloads', () => {
    const layout = worldMapLayout({ ...chart, parts: [partOf('US', 1_000_000), partOf('SG', 500)] });
    const place = (code: string) => layout.places.find((candidate) => candidate.code === code);
    expect(place('US')?.token).toBe('scale-6');
    expect(place('SG')?.dot).toEqual(worldDots.SG);
    expect(place('HK')).toBeUndefined();
    expect(place('DE')?.token).toBe('scale-0');
    expect(layout.steps.map((step) => step.label)).toEqual(['0', '100', '1K', '10K', '100K', '1M']);
  });

  it('names what has no place on the map, and sums what does not fit the line', () => {
    const parts = [partOf('US', 10), partOf('EU', 412), partOf('', 3120, 'unknown')];
    expect(worldMapLayout({ ...chart, parts }).absentText).toBe('Not on the map: EU 412 · Unknown 3.12K');
    expect(worldMapLayout({ ...chart, width: 160, parts }).absentText).toBe('Not on the map: 3.53K');
    expect(worldMapLayout({ ...chart, parts: [partOf('US', 10)] }).absentText).toBe('');
  });

  it('shows everything once: on the map or off it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...codes, 'EU', 'QQ', 'A1', 'ZZ'), { maxLength: 60 }),
        fc.integer({ min: 280, max: 1200 }),
        (keys, width) => {
          const parts = keys.map((key, index) => partOf(key, 3 ** (index % 20)));
          const layout = worldMapLayout({ ...chart, width, parts });
          const shown = layout.places.reduce((sum, place) => sum + (place.part?.value ?? 0), 0);
          const absent = layout.absent.reduce((sum, part) => sum + part.value, 0);
          expect(shown + absent).toBe(parts.reduce((sum, part) => sum + part.value, 0));
          expect(layout.scale * worldWidth).toBeLessThanOrEqual(width + 1e-6);
          expect(layout.stepsY).toBeLessThanOrEqual(layout.frame.height);
        },
      ),
    );
  });
});
