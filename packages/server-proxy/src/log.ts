/** How much a log entry matters. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Facts of a log entry. They never hold the host, user, password or SQL of the database. */
export type LogFields = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** Takes what happened: `('info', 'request', { route: 'query', status: 200, … })`. */
export type Log = (level: LogLevel, event: string, fields: LogFields) => void;
