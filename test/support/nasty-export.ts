import type { ExportRow } from './parquet-file.ts';

/** Rows with everything an export can have wrong or missing, and a few that are plain. */
export const nasty: readonly ExportRow[] = [
  [
    "'2026-07-01 23:59:59.999999'",
    "'requests'",
    "'2.32.0'",
    "'sdist'",
    "'US'",
    "'pip'",
    "'3.12.4'",
    "'Linux'",
    'true',
  ],
  [
    "'2026-07-02 00:00:00.000000'",
    "'requests'",
    "'2.32.0'",
    "'sdist'",
    "'US'",
    "'pip'",
    "'3.12.4'",
    "'Linux'",
    'false',
  ],
  [
    "'2026-07-02 01:00:00'",
    "'Requests'",
    "'2.32.0'",
    "'sdist'",
    "'US'",
    "'pip'",
    "'3.9.0rc1'",
    "'Linux'",
    'NULL',
  ],
  [
    "'2026-07-02 01:00:00'",
    "'Zope_.Interface'",
    "'1!2.0'",
    "'bdist_wheel'",
    'NULL',
    'NULL',
    'NULL',
    'NULL',
    'NULL',
  ],
  ["'2026-06-30 01:00:00'", "' zope-interface '", 'NULL', 'NULL', "''", "''", "''", "''", 'NULL'],
  ["'2026-06-30 01:00:00'", "'six'", "'1.0'", "'sdist'", "'XK'", "'uv'", "'3'", "'Windows'", 'true'],
  ["'2005-01-01 00:00:00'", "'six'", "'1.0'", "'sdist'", "'EU'", "'pip'", "'3.8.10+'", "'Darwin'", 'true'],
  ["'2026-08-01 23:59:59'", "'six'", "'1.0'", "'sdist'", "'US'", "'pip'", "'3.10.0'", "'Linux'", 'NULL'],
  ["'2026-08-02 00:00:00'", "'six'", "'1.0'", "'sdist'", "'US'", "'pip'", "'3.10.0'", "'Linux'", 'NULL'],
  ["'2299-01-01 00:00:00'", "'six'", "'1.0'", "'sdist'", "'US'", "'pip'", "'3.10.0'", "'Linux'", 'NULL'],
  ["'2002-12-31 23:59:59'", "'six'", "'1.0'", "'sdist'", "'US'", "'pip'", "'3.10.0'", "'Linux'", 'NULL'],
  ["'1969-07-20 20:17:00'", "'six'", "'1.0'", "'sdist'", "'US'", "'pip'", "'3.10.0'", "'Linux'", 'NULL'],
  ['NULL', "'six'", "'1.0'", "'sdist'", "'US'", "'pip'", "'3.10.0'", "'Linux'", 'NULL'],
  ["'2026-07-02 01:00:00'", 'NULL', "'1.0'", "'sdist'", "'US'", "'pip'", "'3.10.0'", "'Linux'", 'NULL'],
  ["'2026-07-02 01:00:00'", "'  '", "'1.0'", "'sdist'", "'US'", "'pip'", "'3.10.0'", "'Linux'", 'NULL'],
  [
    "'2026-07-02 01:00:00'",
    "'../etc/passwd'",
    "'1.0'",
    "'sdist'",
    "'US'",
    "'pip'",
    "'3.10.0'",
    "'Linux'",
    'NULL',
  ],
  ["'2026-07-02 01:00:00'", "'-dash-'", "'1.0'", "'sdist'", "'US'", "'pip'", "'3.10.0'", "'Linux'", 'NULL'],
];

/** How many of them are rejected, by reason. */
export const rejections = {
  'no timestamp': 1,
  'timestamp before 2003': 2,
  'timestamp in the future': 2,
  'no project': 2,
  'project is not a package name': 2,
};

/** What the rows that are loaded become: date, project, version, type, country, installer, python, system, ci. */
export const becomes = [
  ['2005-01-01', 'six', '1.0', 'sdist', 'EU', 'pip', '3.8', 'Darwin', 'true'],
  ['2026-06-30', 'six', '1.0', 'sdist', 'XK', 'uv', '3', 'Windows', 'true'],
  ['2026-06-30', 'zope-interface', '', '', '', '', '', '', 'unknown'],
  ['2026-07-01', 'requests', '2.32.0', 'sdist', 'US', 'pip', '3.12', 'Linux', 'true'],
  ['2026-07-02', 'requests', '2.32.0', 'sdist', 'US', 'pip', '3.12', 'Linux', 'false'],
  ['2026-07-02', 'requests', '2.32.0', 'sdist', 'US', 'pip', '3.9', 'Linux', 'unknown'],
  ['2026-07-02', 'zope-interface', '1!2.0', 'bdist_wheel', '', '', '', '', 'unknown'],
  ['2026-08-01', 'six', '1.0', 'sdist', 'US', 'pip', '3.10', 'Linux', 'unknown'],
];
