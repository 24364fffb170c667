/** Consecutive buckets joined by one kind of line: from bucket `from` to bucket `to`, both included. */
export type LineRun = Readonly<{ from: number; to: number; partial: boolean }>;

/** Cuts a line where it enters or leaves incomplete buckets, so that those segments can be dashed. */
export const lineRuns = (partial: readonly boolean[]): readonly LineRun[] => {
  const runs: LineRun[] = [];
  for (let index = 1; index < partial.length; index += 1) {
    const kind = Boolean(partial[index - 1]) || Boolean(partial[index]);
    const last = runs.at(-1);
    if (last !== undefined && last.partial === kind) runs[runs.length - 1] = { ...last, to: index };
    else runs.push({ from: index - 1, to: index, partial: kind });
  }
  return runs;
};
