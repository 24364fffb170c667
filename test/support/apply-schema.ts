import {
  actualSchema,
  applyChanges,
  type Change,
  type Connection,
  type ConnectionOptions,
  connect,
  desiredSchema,
  diffSchema,
  type SchemaName,
} from '@downpour/ddl';

/** Makes the tables and views of a schema as `downpour-ddl apply` does, and gives the changes that took. */
export async function applySchema(
  connection: Connection,
  name: SchemaName,
  database?: string,
): Promise<readonly Change[]> {
  const desired = desiredSchema(name, database);
  const changes = diffSchema(desired, await actualSchema(connection, desired.database));
  await applyChanges(connection, desired, changes);
  return changes;
}

/** The same over a connection of its own. */
export async function applySchemaAt(
  options: ConnectionOptions,
  name: SchemaName,
  database?: string,
): Promise<void> {
  const connection = await connect(options);
  try {
    await applySchema(connection, name, database);
  } finally {
    await connection.close();
  }
}
