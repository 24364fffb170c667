import type { Presence } from '../catalogue/infer.ts';

/** Every way mirrors or CI may count. */
export const PRESENCES = ['include', 'exclude', 'only'] as const satisfies readonly Presence[];

/** Whether a text is `include`, `exclude` or `only`. */
export const isPresence = (text: string): text is Presence => PRESENCES.some((presence) => presence === text);
