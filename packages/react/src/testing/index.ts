export { createFakeClient, type FakeClient, type FakeClientOptions } from './create-fake-client.ts';
export type { FakeBehaviour } from './fake-behaviour.ts';
export type { FakeAnswer, FakeResults } from './fake-results.ts';
