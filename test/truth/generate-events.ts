import { dateOf, dayNumber, plusDays } from './calendar.ts';
import { type Random, randomOf } from './random.ts';

/** One event of a repository, by the names of the columns of GH Archive's table. */
export type RawEvent = Readonly<{
  file_time: string;
  event_type: string;
  actor_login: string;
  repo_name: string;
  repo_id: number;
  /** `2024-02-29 23:59:59`, in UTC. */
  created_at: string;
  action: string;
  number: number;
}>;

const KINDS: readonly (readonly [string, readonly string[], number])[] = [
  ['WatchEvent', ['started'], 14],
  ['ForkEvent', ['none'], 4],
  ['PushEvent', ['none'], 10],
  ['IssuesEvent', ['opened', 'closed', 'reopened'], 6],
  ['PullRequestEvent', ['opened', 'closed', 'reopened'], 6],
  ['IssueCommentEvent', ['created'], 4],
  ['ReleaseEvent', ['published'], 1],
  ['PullRequestReviewEvent', ['created'], 1],
];
const PEOPLE = [
  'ada',
  'Ada',
  'bo-b',
  'chen',
  'dmitri',
  'x',
  'robot',
  'bot',
  'my-bot',
  'unknown',
  'other',
  '',
];
const BOTS = ['dependabot[bot]', 'github-actions[bot]', 'x[bot]', 'renovate[bot]'];
const TIMES = ['00:00:00', '23:59:59', '12:00:00', '18:45:10'];

/**
 * Events of one repository `acme/<package>` each. Some repositories had another name before, some people star twice, and
 * the last day has events in its last second.
 */
export function generateEvents(
  seed: string,
  packages: readonly string[],
  { from, to }: Readonly<{ from: string; to: string }>,
): readonly RawEvent[] {
  return packages.flatMap((name, place) => {
    const random = randomOf(`events/${seed}/${name}`);
    const repository = { id: 1_000 + place * 7, name: `acme/${name}` };
    const renamed = random.chance(0.4) ? dateOf(dayNumber(from) + random.below(300)) : undefined;
    const event = (date: string, time: string): RawEvent => {
      const [type, action, number] = kind(random);
      return {
        file_time: `${date} ${time.slice(0, 2)}:00:00`,
        event_type: type,
        actor_login: actor(random, place),
        repo_name: renamed !== undefined && date < renamed ? `old-${repository.name}` : repository.name,
        repo_id: repository.id,
        created_at: `${date} ${time}`,
        action,
        number,
      };
    };
    const days = dayNumber(to) - dayNumber(from) + 30;
    const spread = Array.from({ length: 20 + random.below(160) }, () =>
      event(dateOf(dayNumber(from) - 30 + random.below(days)), random.pick(TIMES)),
    );
    const ends = [from, plusDays(from, -1), plusDays(to, -1), to].map((day) => event(day, '23:59:59'));
    return [...spread, ...ends];
  });
}

function kind(random: Random): readonly [type: string, action: string, number: number] {
  let left = random.below(KINDS.reduce((sum, [, , weight]) => sum + weight, 0));
  for (const [type, actions, weight] of KINDS) {
    left -= weight;
    if (left >= 0) continue;
    const isNumbered = type === 'IssuesEvent' || type === 'PullRequestEvent' || type === 'IssueCommentEvent';
    return [type, random.pick(actions), isNumbered ? 1 + random.below(12) : 0];
  }
  return ['GollumEvent', 'none', 0];
}

/** Mostly the same few, so that people come again. */
const actor = (random: Random, place: number): string =>
  random.chance(0.25)
    ? random.pick(BOTS)
    : random.chance(0.4)
      ? `fan-${place}-${random.below(20)}`
      : random.pick(PEOPLE);
