/** Stable codes of mistakes in a catalogue definition. */
export type CatalogueErrorCode =
  | 'duplicate-name'
  | 'invalid-name'
  | 'unknown-dimension'
  | 'unknown-measure'
  | 'unknown-side-table'
  | 'non-mergeable-measure'
  | 'column-missing'
  | 'sorting-key-incomplete';

/** Thrown while a catalogue is defined: the definition contradicts itself. Never thrown by a request. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
  readonly code: CatalogueErrorCode;

  constructor(code: CatalogueErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
