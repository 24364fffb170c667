import {
  CountryMap,
  DownloadsBreakdown,
  DownloadsOverTime,
  DownloadsSummary,
  FilterPills,
  FilterProvider,
} from '@downpour/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { failed, pending, proxyOf, reachState, ready, retried } from '../page/states.ts';

const meta: Meta<typeof FilterProvider> = {
  component: FilterProvider,
  args: {
    children: (
      <>
        <FilterPills />
        <DownloadsSummary package="requests" />
        <DownloadsOverTime package="requests" split="python" />
        <DownloadsBreakdown package="requests" dimension="version" variant="donut" />
        <CountryMap package="requests" />
      </>
    ),
  },
};

export default meta;

type Story = StoryObj<typeof FilterProvider>;

export const Ready: Story = ready;
export const Pending: Story = pending;
export const Failed: Story = failed;
export const Retried: Story = retried;

export const FilteredByLegend: Story = {
  play: async (playing) => {
    await reachState(playing, 'ready');
    const { canvas, userEvent } = playing;
    await userEvent.click(await canvas.findByRole('button', { name: 'Filter by 3.12' }));
    await expect(await canvas.findByRole('button', { name: /Python.*3\.12/ })).toBeVisible();
    await reachState(playing, 'ready');
    const { asked } = proxyOf(playing).client;
    await expect(asked).toContain('downloads-summary?package=requests&python=3.12');
  },
};
