/** A question in the mix: how often it is asked, and what it costs on the base table. */
export type WeighedQuestion = Readonly<{ weight: number; baseCost: number }>;

/** A rollup that could be made. */
export type Candidate = Readonly<{
  /** Unique; decides between candidates that are otherwise equal. */
  name: string;
  /** What having it costs, more than 0, in any one unit. */
  price: number;
  bytes: number;
  /** What each question costs on it; `undefined`, or infinitely much, where it cannot answer. */
  costs: readonly (number | undefined)[];
}>;

/** When to stop. */
export type StopRules = Readonly<{ maxRollups: number; maxBytes: number }>;

/** A rollup taken, in the order of taking. */
export type Choice = Readonly<{
  candidate: Candidate;
  /** Weighted cost saved on top of the choices before it. */
  benefit: number;
  /** Weighted cost saved with it and all before it. */
  cumulativeBenefit: number;
  /** What each question costs from here on. */
  costs: readonly number[];
}>;

/**
 * Takes, again and again, the candidate that saves the most weighted cost per price given those taken before it
 * (Harinarayan, Rajaraman and Ullman, "Implementing data cubes efficiently", 1996). Ends when no candidate that fits
 * the rules saves anything. Equal candidates: the greater benefit, then the name. Neither the order of the candidates
 * nor anything else changes the choice.
 */
export function chooseRollups(
  questions: readonly WeighedQuestion[],
  candidates: readonly Candidate[],
  { maxRollups, maxBytes }: StopRules,
  kept: readonly Candidate[] = [],
): readonly Choice[] {
  const choices: Choice[] = [];
  let costs: readonly number[] = questions.map(({ baseCost }) => baseCost);
  let bytes = 0;
  let saved = 0;
  const take = (candidate: Candidate, benefit: number): void => {
    costs = costs.map((cost, i) => Math.min(cost, candidate.costs[i] ?? cost));
    bytes += candidate.bytes;
    saved += benefit;
    choices.push({ candidate, benefit, cumulativeBenefit: saved, costs });
  };
  for (const candidate of kept) take(candidate, benefitOf(candidate, questions, costs));
  while (choices.length < maxRollups) {
    const room = maxBytes - bytes;
    let best: { candidate: Candidate; benefit: number } | undefined;
    for (const candidate of candidates) {
      if (candidate.bytes > room) continue;
      const benefit = benefitOf(candidate, questions, costs);
      if (benefit > 0 && (best === undefined || isBetter({ candidate, benefit }, best))) {
        best = { candidate, benefit };
      }
    }
    if (best === undefined) break;
    take(best.candidate, best.benefit);
  }
  return choices;
}

function benefitOf(
  candidate: Candidate,
  questions: readonly WeighedQuestion[],
  costs: readonly number[],
): number {
  let benefit = 0;
  for (let i = 0; i < questions.length; i++) {
    const now = costs[i] ?? 0;
    const then = candidate.costs[i];
    if (then !== undefined && then < now) benefit += (questions[i]?.weight ?? 0) * (now - then);
  }
  return benefit;
}

type Offer = Readonly<{ candidate: Candidate; benefit: number }>;

function isBetter(a: Offer, b: Offer): boolean {
  const perPrice = a.benefit / a.candidate.price - b.benefit / b.candidate.price;
  if (perPrice !== 0) return perPrice > 0;
  if (a.benefit !== b.benefit) return a.benefit > b.benefit;
  return a.candidate.name < b.candidate.name;
}
