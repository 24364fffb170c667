import { DownloadsOverTime } from '@downpour/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { german, narrow, rightToLeft } from '../page/places.ts';
import {
  asTable,
  empty,
  failed,
  type Playing,
  pending,
  reachState,
  ready,
  refused,
  retried,
  stale,
  unknownPackage,
} from '../page/states.ts';

const meta: Meta<typeof DownloadsOverTime> = {
  component: DownloadsOverTime,
  args: { package: 'requests' },
};

export default meta;

type Story = StoryObj<typeof DownloadsOverTime>;

export const Ready: Story = ready;
export const Lines: Story = { ...ready, args: { split: 'system', variant: 'line' } };
export const Stacked: Story = { ...ready, args: { split: 'python' } };
export const Bars: Story = { ...ready, args: { split: 'installer', variant: 'bars', range: '26w' } };
export const VersionsInOrder: Story = { ...ready, args: { split: 'version', order: 'value' } };
export const ComparedPackages: Story = {
  ...ready,
  args: { package: ['requests', 'urllib3', 'certifi'], split: 'package', range: '90d' },
};
/** Scales, averages and marks come when a widget asks for them: the sentence of the figure says when they are there. */
const saying = (words: RegExp) => ({
  play: async (playing: Playing) => {
    await ready.play(playing);
    await waitFor(() => expect(playing.canvas.getByRole('figure')).toHaveAccessibleDescription(words));
  },
});

export const Logarithmic: Story = {
  ...saying(/On a logarithmic scale/),
  args: { split: 'installer', range: '26w', scale: 'log' },
};
export const Shares: Story = { ...saying(/Drawn as shares/), args: { split: 'python', scale: 'share' } };
export const Averaged: Story = { ...saying(/With the average of/), args: { average: 7 } };
export const Released: Story = { ...saying(/releases? marked/i), args: { releases: true, average: 7 } };
export const Noted: Story = {
  ...saying(/Note on/),
  args: {
    notes: [
      { from: '2026-06-01', to: '2026-06-08', text: 'A mirror of ours counted some of these twice.' },
      { from: '2026-07-01', text: 'The announcement.', url: 'https://downpour.example/announcement' },
    ],
  },
};
export const ScaleByChoice: Story = {
  args: { split: 'system', scales: ['linear', 'log', 'share'] },
  play: async (playing) => {
    await reachState(playing, 'ready');
    const shares = await playing.canvas.findByRole('button', { name: 'Shares of 100 %' });
    await playing.userEvent.click(shares);
    await expect(shares).toHaveAttribute('aria-pressed', 'true');
    await waitFor(() => expect(playing.canvas.getByText('100%')).toBeVisible());
  },
};
export const Partial: Story = { ...ready, args: { granularity: 'month' } };
export const Pending: Story = pending;
export const Empty: Story = empty;
export const Failed: Story = failed;
export const Refused: Story = refused;
export const UnknownPackage: Story = { ...unknownPackage, args: { package: 'reqeusts' } };
export const Stale: Story = stale;
export const Retried: Story = retried;
export const AsTable: Story = asTable;
export const OwnStates: Story = {
  ...failed,
  args: { renderError: ({ problem }) => <p>{`Sorry: ${problem.title}`}</p> },
};
export const German: Story = { ...ready, ...german, args: { split: 'python' } };
export const RightToLeft: Story = { ...ready, ...rightToLeft, args: { split: 'python' } };
export const Narrow: Story = { ...ready, ...narrow, args: { split: 'python' } };

export const TooltipByKeyboard: Story = {
  play: async (playing) => {
    await reachState(playing, 'ready');
    (await playing.canvas.findByRole('application')).focus();
    await playing.userEvent.keyboard('{End}{ArrowLeft}');
    await waitFor(() => expect(playing.canvasElement.querySelector('.downpour-tooltip')).toBeVisible());
  },
};

export const ZoomByKeyboard: Story = {
  args: { onSelect: fn() },
  play: async (playing) => {
    await reachState(playing, 'ready');
    (await playing.canvas.findByRole('application')).focus();
    await playing.userEvent.keyboard('{End}{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}{Enter}');
    await waitFor(() =>
      expect(playing.args.onSelect).toHaveBeenCalledWith(expect.objectContaining({ kind: 'range' })),
    );
  },
};

export const ZoomByDragging: Story = {
  args: { onSelect: fn() },
  play: async (playing) => {
    await reachState(playing, 'ready');
    const plot = await playing.canvas.findByRole('application');
    const { left, top, width, height } = plot.getBoundingClientRect();
    const at = (part: number) => ({ clientX: left + width * part, clientY: top + height / 2 });
    await playing.userEvent.pointer([
      { keys: '[MouseLeft>]', target: plot, coords: at(0.4) },
      { target: plot, coords: at(0.5) },
      { target: plot, coords: at(0.7) },
      { keys: '[/MouseLeft]', target: plot, coords: at(0.7) },
    ]);
    await waitFor(() =>
      expect(playing.args.onSelect).toHaveBeenCalledWith(expect.objectContaining({ kind: 'range' })),
    );
  },
};

export const LegendToggles: Story = {
  args: { split: 'python' },
  play: async (playing) => {
    await reachState(playing, 'ready');
    const entries = await playing.canvas.findAllByRole('button', { pressed: true });
    const [first] = entries;
    if (first === undefined) throw new Error('The legend has no entry to press.');
    await playing.userEvent.click(first);
    await expect(first).toHaveAttribute('aria-pressed', 'false');
  },
};
