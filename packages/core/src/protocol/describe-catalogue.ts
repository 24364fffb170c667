import { z } from 'zod';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Query } from '../catalogue/query.ts';
import { PRESENCE_DIMENSION } from './filter.ts';
import { MAX_COMPARED, MAX_VALUES, PARAMETERS } from './parameters.ts';
import { takesFilters } from './request.ts';

/** A query of the catalogue as `GET /v1/queries` shows it. */
export type QueryDescription = Readonly<{
  name: string;
  title: string;
  description: string;
  /** JSON Schema of the parameters: strings as a URL carries them; arrays where a parameter may repeat. */
  parameters: Readonly<Record<string, unknown>>;
  columns: readonly Readonly<{ name: string; type: string; nullable: boolean; description: string }>[];
}>;

/** The catalogue as data: names, parameters with their JSON Schema, and result columns. */
export function describeCatalogue(catalogue: Catalogue): readonly QueryDescription[] {
  return Object.entries(catalogue.queries).map(([name, query]) => ({
    name,
    title: query.title,
    description: query.description,
    parameters: z.toJSONSchema(parametersSchema(catalogue, query), { io: 'input' }),
    columns: Object.entries(query.columns).map(([column, { type, nullable, description }]) => ({
      name: column,
      type,
      nullable,
      description,
    })),
  }));
}

const PRESENCE_WORDS =
  'include (default), exclude, the same as "!true", or only, the same as "true"; without the column, all is unknown, so ' +
  'that exclude keeps all and only nothing';

function parametersSchema(catalogue: Catalogue, query: Query): z.ZodType {
  const shape: Record<string, z.ZodType> = {};
  if (query.packages === 'one') shape.package = PARAMETERS.package;
  if (query.packages === 'some') shape.package = z.array(PARAMETERS.package).min(1).max(MAX_COMPARED);
  if (query.packages === 'any') shape.package = z.array(PARAMETERS.package).max(MAX_VALUES).optional();
  for (const parameter of query.parameters) {
    if (parameter === 'package') continue;
    const { description = '' } = PARAMETERS[parameter];
    shape[parameter] =
      parameter === 'search' ? PARAMETERS.search : PARAMETERS[parameter].optional().describe(description);
  }
  for (const [name, standard] of Object.entries(query.defaults ?? {})) {
    const parameter = shape[name];
    if (parameter !== undefined) {
      shape[name] = parameter.describe(`${parameter.description} Default: ${standard}.`);
    }
  }
  if (!takesFilters(query)) return z.strictObject(shape);
  for (const [name, { description }] of Object.entries(catalogue.source.dimensions)) {
    if (name === 'package') continue;
    shape[name] = z
      .array(PARAMETERS.filter)
      .max(MAX_VALUES)
      .optional()
      .describe(
        `${description} Keeps these values; a leading "!" leaves a value out; "unknown" is no value.` +
          (name === PRESENCE_DIMENSION ? ` Or alone: ${PRESENCE_WORDS}.` : ''),
      );
  }
  shape.mirrors = PARAMETERS.mirrors.optional();
  return z.strictObject(shape);
}
