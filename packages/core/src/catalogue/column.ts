/**
 * What a result column holds: `date` is `YYYY-MM-DD`; `count` a whole number that travels as a decimal string;
 * `integer` a small whole number; `ratio` a fraction (0.25 is 25 %); `text` a string; `flag` true or false.
 */
export type ColumnType = 'date' | 'text' | 'count' | 'integer' | 'ratio' | 'flag';

/** A column of a query's result. */
export type ResultColumn<T extends ColumnType = ColumnType, N extends boolean = boolean> = Readonly<{
  type: T;
  nullable: N;
  description: string;
}>;

const of =
  <const T extends ColumnType>(type: T) =>
  (description: string): ResultColumn<T, false> => ({ type, nullable: false, description });

/** Builders of result columns. */
export const column = {
  date: of('date'),
  text: of('text'),
  count: of('count'),
  integer: of('integer'),
  ratio: of('ratio'),
  flag: of('flag'),
  nullable: <const T extends ColumnType>(definition: ResultColumn<T, boolean>): ResultColumn<T, true> => ({
    ...definition,
    nullable: true,
  }),
} as const;
