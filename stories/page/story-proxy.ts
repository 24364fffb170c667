import {
  createFakeClient,
  type FakeBehaviour,
  type FakeClient,
  type FakeResults,
} from '@downpour/react/testing';
import { fixtures } from '@downpour/react/testing/fixtures';
import { QueryClient } from '@tanstack/react-query';
import recorded from '../generated/recorded.json' with { type: 'json' };

/** What a story says of its page, as its parameters. */
export type StoryParameters = Readonly<{
  /** What the proxy does; `answers` unless told. */
  behaviour?: FakeBehaviour;
  /** False where the picture would show what another story's does. */
  pictured?: boolean;
  /** Width of the page in pixels; all there is unless told. */
  width?: number;
  /** Room below for what drops down, in pixels. */
  height?: number;
}>;

/** What stands where the proxy and the page's cache would: a story's `play` finds it in `loaded.proxy`. */
export type StoryProxy = Readonly<{
  client: FakeClient;
  queryClient: QueryClient;
  /** Whether there is an answer to exactly this question; otherwise one to another question of its query stands in. */
  isRecorded: (question: string) => boolean;
}>;

/** What a proxy answered when the answers were recorded. */
const results: FakeResults = { ...fixtures, ...(recorded as unknown as FakeResults) };

/** A proxy of a story's own, which answers as one in front of the sample data did. */
export const createStoryProxy = (behaviour: FakeBehaviour = 'answers'): StoryProxy => ({
  client: createFakeClient({ results, behaviour, url: '' }),
  isRecorded: (question) => Object.hasOwn(results, question),
  queryClient: new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  }),
});
