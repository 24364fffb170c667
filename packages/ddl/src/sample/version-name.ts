import { packagesWithEpoch } from './package-names.ts';

const inList = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** SQL of the `version` of a package's release number `release`, made on the day `released`, by the package's `scheme`. */
export const versionNameSql = `concat(toString(1 + scheme % 4 + intDiv(release, 36)), '.', toString(intDiv(release % 36, 3)), '.', toString(release % 3)) AS plain,
    multiIf(
      startsWith(project, 'types-'), concat('2.', toString(20 + intDiv(release, 6)), '.0.', formatDateTime(released, '%Y%m%d')),
      project IN (${inList(packagesWithEpoch)}), concat('1!2.', toString(release)),
      scheme = 5, concat('0.', toString(release), '.0'),
      scheme = 6, concat(toString(toYear(released)), '.', toString(toMonth(released)), '.', toString(toDayOfMonth(released))),
      scheme = 7, concat(toString(toYear(released) % 100), '.', toString(toMonth(released)), '.', toString(release % 3)),
      scheme = 8 AND release % 5 = 4, concat(plain, 'rc1'),
      scheme = 9 AND release % 7 = 3, concat(plain, '.post1'),
      plain) AS version`;
