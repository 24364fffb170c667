import { problem } from '@downpour/core';
import type { ReactRenderer } from '@storybook/react-vite';
import type { PlayFunction } from 'storybook/internal/types';
import { expect, waitFor } from 'storybook/test';
import type { StoryParameters, StoryProxy } from './story-proxy.ts';

/** What a `play` function gets. */
export type Playing = Parameters<PlayFunction<ReactRenderer>>[0];

/** The proxy of the story that plays. */
export const proxyOf = ({ loaded }: Playing): StoryProxy => (loaded as { proxy: StoryProxy }).proxy;

/** Waits until every widget of the story is in a state. */
export async function reachState({ canvasElement }: Playing, ...states: readonly string[]): Promise<void> {
  await waitFor(() => {
    const shown = [...canvasElement.querySelectorAll('[data-state]')].map((e) =>
      e.getAttribute('data-state'),
    );
    expect(shown.length).toBeGreaterThan(0);
    expect([...new Set(shown)].filter((state) => !states.includes(state ?? ''))).toEqual([]);
  });
}

const shows = (state: string, parameters: StoryParameters = {}) => ({
  parameters,
  play: (playing: Playing) => reachState(playing, state),
});

/** The widget with what was recorded for exactly its question. */
export const ready = {
  play: async (playing: Playing) => {
    await reachState(playing, 'ready');
    const { client, isRecorded } = proxyOf(playing);
    await expect(client.asked.filter((question) => !isRecorded(question))).toEqual([]);
  },
};

/** No answer yet. */
export const pending = shows('pending', { behaviour: 'never' });

/** Nothing was downloaded. */
export const empty = shows('empty', { behaviour: 'nothing' });

/** The database is busy, and the reader can try again. */
export const failed = shows('error', {
  behaviour: problem(
    'upstream-busy',
    'ClickHouse has too much to do at the moment. Try again in a few seconds.',
    { retryAfter: 5 },
  ),
});

/** The answer was cut on its way: no smaller number is shown. */
export const refused = shows('error', {
  pictured: false,
  behaviour: problem(
    'truncated-result',
    'The database cut the result to 100 of 540 rows. Ask for fewer values with "limit", or raise the database user\'s ' +
      'max_result_rows.',
  ),
});

/** Nobody ever downloaded a package of this name. The story names it in its arguments. */
export const unknownPackage = shows('error');

/** Numbers that could not be refreshed stay, and say so. */
export const stale = {
  play: async (playing: Playing) => {
    await reachState(playing, 'ready');
    const { client, queryClient } = proxyOf(playing);
    client.behave('upstream-busy');
    await queryClient.refetchQueries();
    await reachState(playing, 'stale');
  },
};

/** Fails once, and has its numbers after a press of the button. */
export const retried = {
  parameters: { ...failed.parameters, pictured: false } satisfies StoryParameters,
  play: async (playing: Playing) => {
    await reachState(playing, 'error');
    proxyOf(playing).client.behave('answers');
    for (const button of await playing.canvas.findAllByRole('button', { name: 'Try again' })) {
      await playing.userEvent.click(button);
    }
    await reachState(playing, 'ready');
  },
};

/** As a table, by the key. */
export const asTable = {
  play: async (playing: Playing) => {
    await reachState(playing, 'ready');
    playing.canvas.getByRole('button', { name: 'Table' }).focus();
    await playing.userEvent.keyboard('t');
    await expect(await playing.canvas.findByRole('table')).toBeVisible();
  },
};
