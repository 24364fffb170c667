import type { RawEvent } from './generate-events.ts';
import { repositoryUrlOf } from './kinds/details.ts';
import type { Asked } from './meaning.ts';

/** An event, its day, and who did it; nobody is `unknown`. */
export type Event = RawEvent & Readonly<{ day: string; person: string }>;

/** All events of the repository of the question's package, whatever it was called; `undefined` where it has none. */
export function repositoryEvents({ question, truth, raw }: Asked): readonly Event[] | undefined {
  const [, name] =
    /^https:\/\/github\.com\/(.*)$/.exec(repositoryUrlOf(raw, truth, question.subject) ?? '') ?? [];
  if (name === undefined) return undefined;
  const named = raw.events.filter(({ repo_name }) => repo_name.toLowerCase() === name.toLowerCase());
  const numbers = new Set(named.map(({ repo_id }) => repo_id));
  return raw.events
    .filter(({ repo_id }) => numbers.has(repo_id))
    .map((event) => ({
      ...event,
      day: event.created_at.slice(0, 10),
      person: event.actor_login === '' ? 'unknown' : event.actor_login,
    }));
}

/** Everyone who ever starred, and the day of the first time. */
export function firstStars(events: readonly Event[]): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const { event_type, person, day } of events) {
    const known = days.get(person);
    if (event_type === 'WatchEvent' && (known === undefined || day < known)) days.set(person, day);
  }
  return days;
}

/** Who opened each issue, or each pull request; of several times the first counts, and of one second the first login. */
export function openers(events: readonly Event[], type: string): readonly string[] {
  const opened = events
    .filter(({ event_type, action }) => event_type === type && action === 'opened')
    .sort((a, b) => inOrder(a.created_at, b.created_at) || inOrder(a.person, b.person));
  const first = new Map<string, string>();
  for (const { repo_id, number, person } of opened) {
    const key = `${repo_id}#${number}`;
    if (!first.has(key)) first.set(key, person);
  }
  return [...first.values()];
}

export const doers = (events: readonly Event[], type: string): readonly string[] =>
  events.filter(({ event_type }) => event_type === type).map(({ person }) => person);

/** Programs among the people that are generated. */
export const isProgram = (login: string): boolean => /(\[bot\]|-bot)$/.test(login);

const inOrder = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
