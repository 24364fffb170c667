import {
  actualSchema,
  applyChanges,
  type ConnectionOptions,
  connect,
  desiredSchema,
  diffSchema,
  type SchemaName,
} from '@downpour/ddl';

/** Makes the tables and views of a schema as `downpour-ddl apply` does. */
export async function applySchema(
  connection: ConnectionOptions,
  name: SchemaName,
  database?: string,
): Promise<void> {
  const connected = await connect(connection);
  try {
    const desired = desiredSchema(name, database);
    await applyChanges(
      connected,
      desired,
      diffSchema(desired, await actualSchema(connected, desired.database)),
    );
  } finally {
    await connected.close();
  }
}
