/** Values and how many of a thousand downloads have each. */
export type Mix = readonly (readonly [value: string, perMille: number])[];

/** Countries of clients; empty where the CDN could not tell, EU and XK as it reports them. */
export const countryMix: Mix = [
  ['US', 470],
  ['', 38],
  ['DE', 52],
  ['IE', 44],
  ['GB', 34],
  ['NL', 33],
  ['SG', 32],
  ['IN', 31],
  ['FR', 29],
  ['JP', 26],
  ['CN', 24],
  ['CA', 22],
  ['FI', 17],
  ['AU', 16],
  ['BR', 15],
  ['KR', 14],
  ['SE', 11],
  ['RU', 10],
  ['PL', 8],
  ['ES', 8],
  ['IT', 8],
  ['CH', 7],
  ['BE', 6],
  ['HK', 6],
  ['TW', 5],
  ['IL', 5],
  ['CZ', 4],
  ['NO', 3],
  ['UA', 3],
  ['AT', 3],
  ['ZA', 2],
  ['MX', 2],
  ['TR', 2],
  ['EU', 2],
  ['AR', 2],
  ['ID', 2],
  ['VN', 2],
  ['XK', 1],
  ['NZ', 1],
];

/** Installers that send no Python and no system: mirrors, browsers, unnamed clients. Shares are of all downloads. */
export const silentInstallerMix: Mix = [
  ['bandersnatch', 22],
  ['', 16],
  ['Nexus', 13],
  ['Artifactory', 7],
  ['Browser', 5],
  ['devpi', 3],
];

/** Installers that say what they run on, beside pip and uv, which share the rest. */
export const otherInstallerMix: Mix = [
  ['poetry', 36],
  ['pdm', 6],
  ['conda', 5],
  ['pex', 4],
  ['setuptools', 3],
];

/** Systems of clients that say so. */
export const systemMix: Mix = [
  ['Linux', 836],
  ['Windows', 82],
  ['Darwin', 71],
  ['FreeBSD', 2],
  ['', 9],
];
