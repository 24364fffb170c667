import type { Provenance, TimeRange } from '@downpour/core';

const NO_RANGE: TimeRange = { from: '1970-01-01', to: '1970-01-02' };

/** The days an answer is about. */
export const answeredRange = ({ range = NO_RANGE }: Provenance): TimeRange => range;
