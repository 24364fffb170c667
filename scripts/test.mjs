// `npm test`: installs what is missing, then runs everything that CI runs, with Node and nothing else installed.
import { requireNode } from './require-node.mjs';

requireNode();
const { install } = await import('./install.mjs');
const { CommandError } = await import('./run-command.mjs');
try {
  await install();
} catch (error) {
  if (error instanceof CommandError) console.error(error.output);
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
await import('./check.mjs');
