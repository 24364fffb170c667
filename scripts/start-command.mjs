import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { CommandError } from './run-command.mjs';
import { runStack } from './stack.mjs';

const help = `Usage: npm start -- [options]

Installs and builds what is missing, then runs Downpour on this machine: an embedded ClickHouse with sample data, the
read-only proxy in front of it, and the example dashboard. Ctrl-C stops everything.

Options
  --port <number>    port of the dashboard; the next free one is taken when it is in use (default 4173)
  --schema <name>    downpour or clickpy (default downpour)
  --fresh            make the sample data again
  --check            start on free ports with new data, ask every query once over HTTP, print a table and exit:
                     0 when every query was answered, 1 otherwise
  --help             this text`;

const schemas = /** @type {const} */ (['downpour', 'clickpy']);

/** @param {string} message @returns {never} */
function refuse(message) {
  console.error(`${message}\nRun "npm start -- --help" for the options.`);
  process.exit(2);
}

/** @param {readonly string[]} args */
function parseOptions(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '4173' },
      schema: { type: 'string', default: 'downpour' },
      fresh: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const schema = schemas.find((name) => name === values.schema);
  if (schema === undefined) {
    throw new Error(`There is no schema "${values.schema}". Choose one of ${schemas.join(', ')}.`);
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`"${values.port}" is not a port. Give a whole number from 1 to 65535.`);
  }
  return { ...values, port, schema };
}

/**
 * Installs and builds what is missing, then runs the stack. Exit codes: 0 after `--check` or Ctrl-C, 1 when a step
 * failed, 2 for wrong options.
 *
 * @param {readonly string[]} args
 */
export async function start(args) {
  const options = (() => {
    try {
      return parseOptions(args);
    } catch (error) {
      return refuse(error instanceof Error ? error.message : String(error));
    }
  })();
  if (options.help) {
    console.log(help);
    return;
  }
  try {
    await install();
    await build();
    await runStack(options);
  } catch (error) {
    if (error instanceof CommandError) console.error(error.output);
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
