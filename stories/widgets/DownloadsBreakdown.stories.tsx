import { DownloadsBreakdown } from '@downpour/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { german, narrow, rightToLeft } from '../page/places.ts';
import {
  asTable,
  empty,
  failed,
  pending,
  reachState,
  ready,
  refused,
  retried,
  stale,
  unknownPackage,
} from '../page/states.ts';

const meta: Meta<typeof DownloadsBreakdown> = {
  component: DownloadsBreakdown,
  args: { package: 'requests', dimension: 'python' },
};

export default meta;

type Story = StoryObj<typeof DownloadsBreakdown>;

export const Ready: Story = ready;
export const Donut: Story = { ...ready, args: { dimension: 'version', variant: 'donut' } };
export const OverTime: Story = { ...ready, args: { variant: 'over-time', range: '26w' } };
export const HeatMap: Story = { ...ready, args: { dimension: 'type', variant: 'heatmap' } };
export const InOrderOfVersions: Story = { ...ready, args: { dimension: 'version', order: 'value' } };
export const Pending: Story = pending;
export const Empty: Story = empty;
export const Failed: Story = failed;
export const Refused: Story = refused;
export const UnknownPackage: Story = { ...unknownPackage, args: { package: 'reqeusts' } };
export const Stale: Story = stale;
export const Retried: Story = retried;
export const AsTable: Story = asTable;
export const German: Story = { ...ready, ...german, args: { dimension: 'country' } };
export const RightToLeft: Story = { ...ready, ...rightToLeft };
export const Narrow: Story = { ...ready, ...narrow, args: { dimension: 'version', variant: 'donut' } };

export const RowChosen: Story = {
  args: { onSelect: fn() },
  play: async (playing) => {
    await reachState(playing, 'ready');
    await playing.userEvent.click(await playing.canvas.findByRole('button', { name: /^3\.12: / }));
    await expect(playing.args.onSelect).toHaveBeenCalledWith({
      kind: 'value',
      dimension: 'python',
      value: '3.12',
      exclude: false,
    });
  },
};
