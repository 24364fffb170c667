import type { UploadedFile } from './uploaded-files.ts';

/** Uploaded files of the packages of `loadRawDownloads` and of others: one way to get a number wrong each. */
export const SCENE: readonly UploadedFile[] = [
  // A backport after the newest release, a pre-release after both, a file in the export twice, another spelling of the name.
  {
    name: 'Alpha',
    version: '1.0',
    uploaded: '2025-11-01 23:59:59.999',
    filename: 'alpha-1.0.tar.gz',
    size: 700,
    requires_python: '>=3.8',
    requires_dist: ['old-friend', 'six'],
  },
  { name: 'Alpha', version: '1.0', uploaded: '2025-11-04', filename: 'alpha-1.0-py3.whl', size: 300 },
  { name: 'Alpha', version: '1.0', uploaded: '2025-11-04', filename: 'alpha-1.0-py3.whl', size: 300 },
  { name: 'alpha', version: '1.1', uploaded: '2025-11-29' },
  { name: 'alpha', version: '1.10', uploaded: '2025-12-27' },
  {
    name: 'alpha',
    version: '2.0rc1',
    uploaded: '2025-12-28',
    requires_dist: ['beta-lib', 'unwanted-candidate'],
  },
  {
    name: 'ALPHA',
    version: '2.0',
    uploaded: '2026-01-03',
    summary: 'The newest',
    author: 'Ann Author',
    license: 'MIT',
    home_page: 'https://alpha.example.org/',
    project_urls: [
      'Funding, https://github.com/sponsors/alice',
      'Documentation, https://alpha.readthedocs.io/',
      'Source, https://www.GitHub.com/Acme/Alpha.git#readme',
    ],
    requires_python: '>=3.10',
    requires_dist: [
      'Beta_Lib>=0.1',
      'zope.interface (>=4.0)',
      'PyYAML ; python_version < "3.11"',
      'gamma>=1; extra=="test"',
      'typing_extensions; extra == "Dev.Tools"',
      'beta-lib[fast]; extra == "test"',
    ],
  },
  {
    name: 'alpha',
    version: '1.10.1',
    uploaded: '2026-02-05',
    summary: 'The backport',
    author: 'Bob Backporter',
    project_urls: ['Source, https://github.com/acme/backports'],
    requires_dist: ['backport-only'],
  },
  { name: 'alpha', version: '3.0a1', uploaded: '2026-02-06', summary: 'The pre-release' },
  // Orders of PEP 440.
  ...['2.31.0.6', '2.31.0.20240406', '2024.1', '1!1.0', '1!1.1.dev3', '2.9.9', 'final', '1.0.post1'].map(
    (version, i): UploadedFile => ({ name: 'ordering', version, uploaded: `2025-11-0${i + 1}` }),
  ),
  // Only one release is whole: the latest is yanked, the one before in part.
  { name: 'yanked', version: '1.0', uploaded: '2025-11-01', yanked: false },
  { name: 'yanked', version: '1.1', uploaded: '2025-11-02', filename: 'yanked-1.1.whl', yanked: true },
  { name: 'yanked', version: '1.1', uploaded: '2025-11-02', filename: 'yanked-1.1.zip', yanked: false },
  { name: 'yanked', version: '1.2', uploaded: '2025-11-03', yanked: true },
  { name: 'early', version: '0.1a2', uploaded: '2025-11-03' },
  { name: 'early', version: '0.1a10', uploaded: '2025-11-04' },
  // Who requires beta-lib: by another spelling, under an extra, once, by a name that only begins like it.
  { name: 'beta.lib', version: '0.1', uploaded: '2026-01-13', summary: 'UNKNOWN', yanked: false },
  { name: 'beta.lib', version: '0.2', uploaded: '2026-01-19', license: '', yanked: false },
  {
    name: 'Gamma',
    version: '1.0',
    uploaded: '2025-11-01',
    requires_dist: ['beta-lib; extra == "x"', 'BETA.LIB (>=0.1) ; python_version > "3"'],
  },
  { name: 'alphabet', version: '0.9', uploaded: '2025-11-01', requires_dist: ['beta-lib'] },
  { name: 'alphabet', version: '1.0', uploaded: '2025-11-10', requires_dist: ['beta-lib-extras>=1'] },
  { name: 'newborn', version: '0.0.1', uploaded: '2026-02-10', requires_dist: ["beta_lib ; extra=='all'"] },
  { name: 'no-downloads', version: '1.0', uploaded: '2026-02-01', requires_dist: ['beta-lib==0.2'] },
];
