import { DdlError } from '../ddl-error.ts';
import { exitCodes } from '../exit-codes.ts';

/** A file that cannot be loaded. */
export const badInput = (code: string, message: string, hint: string, cause?: unknown): DdlError =>
  new DdlError({ code, exitCode: exitCodes.badInputFile, message, hint, cause });
