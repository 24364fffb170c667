import {
  type Candidate,
  type Choice,
  chooseRollups,
  type StopRules,
  type WeighedQuestion,
} from './choose-rollups.ts';

/** Less than that, by what is saved in all, is the rounding of sums. */
const NOTICEABLE = 1e-9;

/**
 * The greedy choice, then made better: a rollup worth its cost when it was taken may be worth little beside those taken
 * after it. Again and again the one is given up whose place, filled anew, saves the most; it ends when none saves more.
 */
export function exchangeRollups(
  questions: readonly WeighedQuestion[],
  candidates: readonly Candidate[],
  stop: StopRules,
): readonly Choice[] {
  let best = chooseRollups(questions, candidates, stop);
  for (;;) {
    const now = saved(best);
    const better = best
      .map((given) =>
        chooseRollups(
          questions,
          candidates,
          stop,
          best.filter((choice) => choice !== given).map(({ candidate }) => candidate),
        ),
      )
      .reduce((a, b) => (saved(b) > saved(a) ? b : a), best);
    if (saved(better) <= now * (1 + NOTICEABLE)) return inOrder(questions, best, stop);
    best = better;
  }
}

/** The same, each put where the greedy choice among them alone would take it. */
const inOrder = (
  questions: readonly WeighedQuestion[],
  choices: readonly Choice[],
  stop: StopRules,
): readonly Choice[] =>
  chooseRollups(
    questions,
    choices.map(({ candidate }) => candidate),
    stop,
  );

const saved = (choices: readonly Choice[]): number => choices.at(-1)?.cumulativeBenefit ?? 0;
