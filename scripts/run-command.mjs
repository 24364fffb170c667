import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { repository } from './repository.mjs';

/** A command that ended with something other than 0; `output` is all it printed. */
export class CommandError extends Error {
  /** @param {string} message @param {string} output */
  constructor(message, output) {
    super(message);
    this.name = 'CommandError';
    this.output = output;
  }
}

/**
 * Runs a command to its end and gives what it printed. `onLine` sees each line as it comes, without colours; `echo`
 * passes the output on as well.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, echo?: boolean, onLine?: (line: string) => void }} [options]
 * @returns {Promise<string>}
 */
export function runCommand(command, args, options = {}) {
  const { cwd = repository, env = process.env, echo = false, onLine } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const kill = () => child.kill('SIGTERM');
    process.once('exit', kill);
    let output = '';
    const read = (/** @type {NodeJS.WriteStream} */ target) => (/** @type {string} */ text) => {
      output += text;
      if (echo) target.write(text);
      const line = stripVTControlCharacters(text)
        .trimEnd()
        .split(/[\r\n]/)
        .at(-1)
        ?.trim();
      if (line) onLine?.(line);
    };
    child.stdout.setEncoding('utf8').on('data', read(process.stdout));
    child.stderr.setEncoding('utf8').on('data', read(process.stderr));
    child.once('error', (cause) => {
      process.off('exit', kill);
      reject(new CommandError(`Could not run ${command}: ${cause.message}.`, output));
    });
    child.once('close', (code, signal) => {
      process.off('exit', kill);
      if (code === 0) resolve(output);
      else
        reject(
          new CommandError(`${[command, ...args].join(' ')} ended with ${signal ?? `code ${code}`}.`, output),
        );
    });
  });
}
