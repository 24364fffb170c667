import { OTHER } from '../catalogue/dimension.ts';
import { textsOf } from './texts-of.ts';

/** A value and its downloads. */
export type Part = Readonly<{ value: string; amount: bigint }>;

/** A value of the top, or the rest in one: how many values are in it. */
export type TopPart = Part & Readonly<{ isOther: boolean; members: number }>;

/** Values that are not among the parts given, and their downloads. */
export type Beyond = Readonly<{ members: number; amount: bigint }>;

/** Parts that left ClickHouse as two arrays. */
export function packedParts(values: unknown, amounts: unknown): readonly Part[] {
  const texts = textsOf(amounts);
  return textsOf(values).map((value, place) => ({ value, amount: BigInt(texts[place] ?? '0') }));
}

/** What is beyond the parts given, from how many there are in all and what all add up to. */
export const beyondParts = (parts: readonly Part[], every: unknown, whole: unknown): Beyond => ({
  members: Number(every ?? 0) - parts.length,
  amount: BigInt(String(whole ?? 0)) - sumOf(parts),
});

/** The most downloaded parts, of equals the first by name, and the rest as one more; the same order as in ClickHouse. */
export function topParts(
  parts: readonly Part[],
  limit: number,
  beyond: Beyond = { members: 0, amount: 0n },
): readonly TopPart[] {
  const ranked = parts.toSorted(
    (a, b) => compareAmounts(b.amount, a.amount) || compareTexts(a.value, b.value),
  );
  const rest = ranked.slice(limit);
  const members = rest.length + beyond.members;
  return [
    ...ranked.slice(0, limit).map((part) => ({ ...part, isOther: false, members: 1 })),
    ...(members === 0 ? [] : [{ value: OTHER, amount: sumOf(rest) + beyond.amount, isOther: true, members }]),
  ];
}

/** Downloads of the parts together. */
export const sumOf = (parts: readonly Part[]): bigint => parts.reduce((sum, { amount }) => sum + amount, 0n);

export const compareAmounts = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

const encoder = new TextEncoder();

/** By the bytes of UTF-8, as ClickHouse does. */
export function compareTexts(a: string, b: string): number {
  const [left, right] = [encoder.encode(a), encoder.encode(b)];
  const place = left.findIndex((byte, at) => byte !== right[at]);
  return place === -1 ? left.length - right.length : (left[place] ?? 0) - (right[place] ?? -1);
}
