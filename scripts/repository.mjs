import { fileURLToPath } from 'node:url';

/** Root folder of the repository. */
export const repository = fileURLToPath(new URL('..', import.meta.url));
