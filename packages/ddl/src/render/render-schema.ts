import type { DesiredSchema } from '../schema/desired-schema.ts';
import { createDatabase, createObject } from './create-object.ts';

/** Every statement that makes a schema, in order: the database, tables, views, dictionaries. */
export const renderSchema = (desired: DesiredSchema): readonly string[] => [
  createDatabase(desired.database),
  ...desired.objects.map((object) => createObject(desired.database, object)),
];
