import { bucketsOf } from '../../time/time-range.ts';
import type { Resolver } from '../resolver.ts';
import { resolveWindow } from './window.ts';

/** The window, and the months it touches. */
export const resolveMonths: Resolver = (draft, request, context) => {
  const resolved = resolveWindow(draft, request, context);
  return 'code' in resolved ? resolved : { ...resolved, buckets: bucketsOf(resolved.range, 'month') };
};
