import { build } from './build.mjs';
import { CommandError } from './run-command.mjs';

try {
  await build({ force: true, echo: process.stdout.isTTY === true });
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  console.error(`${error.output}\n${error.message}`);
  process.exitCode = 1;
}
