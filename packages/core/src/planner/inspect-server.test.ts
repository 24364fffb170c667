import { describe, expect, it } from 'vitest';
import { privilegesBeyondReading, readSettings } from './inspect-server.ts';

describe('privilegesBeyondReading', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['nothing', [], []],
    ['SELECT on a database', ['GRANT SELECT ON pypi.* TO play'], []],
    ['columns and dictionaries', ['GRANT SHOW TABLES, SELECT(project, date), dictGet ON pypi.* TO play'], []],
    ['no privilege at all', ['GRANT USAGE ON *.* TO play'], []],
    ['everything', ['GRANT ALL ON *.* TO default WITH GRANT OPTION'], ['ALL']],
    ['INSERT beside SELECT', ['GRANT SELECT, INSERT ON pypi.pypi TO loader'], ['INSERT']],
    ['columns to insert', ['GRANT SELECT(date), INSERT(date, project) ON pypi.pypi TO loader'], ['INSERT']],
    [
      'several lines',
      ['GRANT SELECT ON a.* TO u', 'GRANT DROP TABLE, ALTER ON b.* TO u'],
      ['ALTER', 'DROP TABLE'],
    ],
    ['a role whose grants are not shown', ['GRANT SELECT ON a.* TO u', 'GRANT writers TO u'], ['roles']],
    ['what was revoked', ['GRANT SELECT ON *.* TO u', 'REVOKE SELECT ON system.* FROM u'], []],
  ])('finds them: %s', (_title, lines, expected) => {
    expect(privilegesBeyondReading(lines.map((line) => ({ GRANTS: line })))).toEqual(expected);
  });
});

describe('readSettings', () => {
  it('tells which settings are fixed and between what others may move', () => {
    const rows = [
      { name: 'readonly', value: '2', fixed: '1', min: null, max: null },
      { name: 'max_execution_time', value: '0', fixed: '0', min: '1', max: '60' },
    ];
    expect(readSettings(rows)).toEqual({
      readonly: { name: 'readonly', value: '2', fixed: true },
      max_execution_time: { name: 'max_execution_time', value: '0', fixed: false, min: '1', max: '60' },
    });
  });
});
