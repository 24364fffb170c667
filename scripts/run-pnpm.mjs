// Runs the pinned pnpm with the given arguments where pnpm itself may not be installed.
import { pnpm } from './pnpm.mjs';
import { CommandError } from './run-command.mjs';

try {
  await pnpm(process.argv.slice(2), { echo: true });
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
