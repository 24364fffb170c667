// `npm start`: from a fresh clone to a running dashboard, with Node and nothing else. Nothing that these scripts import
// may come from node_modules: they run before anything is installed. The version is checked before anything is loaded
// that an older Node could not load.
import { requireNode } from './require-node.mjs';

requireNode();
const { start } = await import('./start-command.mjs');
await start(process.argv.slice(2));
