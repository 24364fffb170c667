/** A column to group or filter by, under the name people use for it. */
export type Dimension = Readonly<{
  /** Column of the tables that holds it. */
  column: string;
  /** Name for people. */
  label: string;
  /** Plural of the label. */
  labelPlural: string;
  /** What the values are. */
  description: string;
  /** How values are best put in order. */
  order: 'text' | 'version' | 'number';
  /** Distinct values to expect where no statistics say better; used only to estimate cost. */
  typicalCardinality: number;
  /** Whether every row has a value, so that none is `unknown`. */
  alwaysPresent?: boolean;
  /** Values that always have a meaning, whether or not the data has any. */
  values?: readonly string[];
}>;

/** Defines a dimension. */
export const dimension = <const D extends Dimension>(definition: D): D => definition;

/** What an empty value is called, in results and in filters. */
export const UNKNOWN = 'unknown';
/** What the rest after the top N is called; rows carry a flag beside it. */
export const OTHER = 'other';
