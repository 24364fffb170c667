import { DownloadsBreakdown } from '@downpour/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { answer } from './answers.ts';
import { onPage, states } from './on-page.tsx';

const meta: Meta<typeof DownloadsBreakdown> = {
  component: DownloadsBreakdown,
  decorators: [onPage],
  args: { package: 'requests', dimension: 'python' },
};

export default meta;

type Story = StoryObj<typeof DownloadsBreakdown>;

export const Bars: Story = {};
export const Donut: Story = { args: { dimension: 'version', variant: 'donut' } };
export const OverTime: Story = { args: { variant: 'over-time', range: '26w' } };
export const HeatMap: Story = { args: { dimension: 'type', variant: 'heatmap' } };
export const InOrderOfVersions: Story = { args: { dimension: 'version', order: 'value' } };
export const Clickable: Story = { args: { onSelect: () => undefined } };
export const Loading: Story = { ...states.loading };
export const Empty: Story = { ...states.empty };
export const Failed: Story = { ...states.error };
export const Stale: Story = { args: { initialResult: answer('downloads-by-python') }, ...states.error };
export const Dark: Story = { ...states.dark, args: { dimension: 'version', variant: 'donut' } };
export const Narrow: Story = { ...states.narrow, args: { dimension: 'version', variant: 'donut' } };
