// Writes src/static/generated/world-shapes.ts: the world's countries, projected once to whole pixels of a
// 960-wide Equal Earth view, so that no projection, topology or atlas is shipped to a reader.
// Run with `node scripts/generate-world-shapes.mjs` after updating world-atlas; `--check` writes nothing and fails
// where the file differs from what would be written.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea, geoCentroid, geoEqualEarth, geoPath } from 'd3-geo';
import isoCountries from 'i18n-iso-countries';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);
const WIDTH = 960;
const ANTARCTICA = 'AQ';
/** Map units of one country: Natural Earth draws them apart, ISO 3166 has one code for the whole. */
const UNITS_WITHOUT_NUMBER = { Kosovo: 'XK', Somaliland: 'SO', 'N. Cyprus': 'CY' };
/** Parts of another country in the atlas that have an ISO code of their own: [code, parent, longitude, latitude]. */
const OVERSEAS = [
  ['GF', 'FR', -53, 4],
  ['GP', 'FR', -61.5, 16.2],
  ['MQ', 'FR', -61, 14.6],
  ['RE', 'FR', 55.5, -21.1],
  ['YT', 'FR', 45.1, -12.8],
  ['SJ', 'NO', 17, 78.6],
];
/** A polygon this near to an overseas point (in degrees) belongs to it. */
const NEAR = 6;

const featuresOf = (topology) => feature(topology, topology.objects.countries).features;
const atlas = {
  '110m': featuresOf(require('world-atlas/countries-110m.json')),
  '50m': featuresOf(require('world-atlas/countries-50m.json')),
  '10m': featuresOf(require('world-atlas/countries-10m.json')),
};

const codeOf = ({ id, properties }) =>
  UNITS_WITHOUT_NUMBER[properties.name] ?? isoCountries.numericToAlpha2(id ?? '');

const polygonsOf = (geometry) =>
  geometry.type === 'Polygon'
    ? [geometry.coordinates]
    : geometry.type === 'MultiPolygon'
      ? geometry.coordinates
      : [];

const overseasCode = (parent, polygon) => {
  const [longitude, latitude] = geoCentroid({ type: 'Polygon', coordinates: polygon });
  return OVERSEAS.find(
    ([, of, x, y]) => of === parent && Math.hypot(longitude - x, latitude - y) < NEAR,
  )?.[0];
};

/** ISO alpha-2 → MultiPolygon, with overseas parts taken out of their parents. */
const collect = (features) => {
  const polygons = new Map();
  for (const country of features) {
    const code = codeOf(country);
    if (code === undefined || code === ANTARCTICA) continue;
    for (const polygon of polygonsOf(country.geometry)) {
      const owner = overseasCode(code, polygon) ?? code;
      polygons.set(owner, [...(polygons.get(owner) ?? []), polygon]);
    }
  }
  return new Map([...polygons].map(([code, coordinates]) => [code, { type: 'MultiPolygon', coordinates }]));
};

const coarse = collect(atlas['110m']);
const fine = new Map([...collect(atlas['10m']), ...collect(atlas['50m'])]);

const land = { type: 'GeometryCollection', geometries: [...coarse.values()] };
const projection = geoEqualEarth().fitWidth(WIDTH, land);
const HEIGHT = Math.ceil(geoPath(projection).bounds(land)[1][1]);

/** Collects rings of whole pixels, without repeated points. */
const ringsOf = (geometry) => {
  const rings = [];
  const add = (x, y) => {
    const ring = rings.at(-1);
    const point = [Math.round(x), Math.round(y)];
    const last = ring.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) ring.push(point);
  };
  const context = {
    beginPath() {},
    moveTo(x, y) {
      rings.push([]);
      add(x, y);
    },
    lineTo: add,
    arc() {},
    closePath() {},
  };
  geoPath(projection, context)(geometry);
  return rings
    .map((ring) => {
      const [first, last] = [ring[0], ring.at(-1)];
      return ring.length > 1 && first[0] === last[0] && first[1] === last[1] ? ring.slice(0, -1) : ring;
    })
    .filter((ring) => ring.length > 2);
};

const signed = (value) => (value < 0 ? `${value}` : ` ${value}`);

const pathOf = (rings) => {
  let [fromX, fromY] = [0, 0];
  let path = '';
  for (const ring of rings) {
    let [x, y] = [0, 0];
    ring.forEach(([nextX, nextY], index) => {
      if (index === 0) {
        path += `m${nextX - fromX}${signed(nextY - fromY)}`;
        [fromX, fromY] = [nextX, nextY];
      } else {
        path += `${index === 1 ? 'l' : nextX - x < 0 ? '' : ' '}${nextX - x}${signed(nextY - y)}`;
      }
      [x, y] = [nextX, nextY];
    });
    path += 'z';
  }
  return path;
};

const shapes = [];
const dots = [];
for (const code of [...fine.keys()].sort()) {
  const rings = coarse.has(code) ? ringsOf(coarse.get(code)) : [];
  if (rings.length > 0) shapes.push([code, pathOf(rings)]);
  else {
    const largest = [...fine.get(code).coordinates].sort(
      (a, b) => geoArea({ type: 'Polygon', coordinates: b }) - geoArea({ type: 'Polygon', coordinates: a }),
    )[0];
    const point = projection(geoCentroid({ type: 'Polygon', coordinates: largest }));
    const [x, y] = point.map(Math.round);
    if (y >= 0 && y <= HEIGHT) dots.push([code, Math.min(x, WIDTH - 2), y]);
  }
}

const source = `// Generated by scripts/generate-world-shapes.mjs from Natural Earth (public domain) by way of world-atlas.
// Equal Earth projection, whole pixels, relative coordinates. Do not edit.
export const worldWidth = ${WIDTH};
export const worldHeight = ${HEIGHT};
export const worldShapes: Readonly<Record<string, string>> = {
${shapes.map(([code, path]) => `  ${code}: '${path}',`).join('\n')}
};
export const worldDots: Readonly<Record<string, readonly [x: number, y: number]>> = {
${dots.map(([code, x, y]) => `  ${code}: [${x}, ${y}],`).join('\n')}
};
`;
const target = new URL('../src/static/generated/world-shapes.ts', import.meta.url);
if (!process.argv.includes('--check')) {
  writeFileSync(target, source);
  console.log(`${shapes.length} shapes, ${dots.length} dots, ${WIDTH} x ${HEIGHT}, ${source.length} bytes`);
} else if (readFileSync(target, 'utf8') !== source) {
  console.error('world-shapes.ts is not what world-atlas gives. Run: node scripts/generate-world-shapes.mjs');
  process.exitCode = 1;
}
