import type { Engine } from './engine.ts';
import type { RawTable } from './raw-table.ts';
import type { Witness } from './scene.ts';

/** Raw rows that filters are chosen by, so that most combinations leave some downloads: of each package alike. */
export async function readWitnesses(engine: Engine, raw: RawTable): Promise<readonly Witness[]> {
  const rows = await engine.cells(
    `SELECT date, project, version, country_code, python_minor, system, installer, type, ci FROM ${raw.table} ORDER BY cityHash64(date, project, version, country_code, python_minor, system, installer, type, ci), date, project, version, country_code, python_minor, system, installer, type, ci LIMIT 40 BY project`,
  );
  return rows.map((row) => {
    const [
      date = '',
      name = '',
      version = '',
      country = '',
      python = '',
      system = '',
      installer = '',
      type = '',
      ci = '',
    ] = row.map(String);
    return { date, package: name, version, country, python, system, installer, type, ci };
  });
}
