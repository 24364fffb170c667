import type { FakeResults } from './fake-results.ts';
import recorded from './generated/fixtures.json' with { type: 'json' };

/**
 * Answers of a real proxy, recorded in front of ClickHouse with sample data that end on 2026-07-20: one of every query of
 * the catalogue about `requests`, and the problem of a misspelt package. For `createFakeClient({ results: fixtures })`.
 */
export const fixtures: FakeResults = recorded as unknown as FakeResults;
