import { DownloadsOverTime } from '@downpour/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { answer } from './answers.ts';
import { onPage, states } from './on-page.tsx';

const meta: Meta<typeof DownloadsOverTime> = {
  component: DownloadsOverTime,
  decorators: [onPage],
  args: { package: 'requests' },
};

export default meta;

type Story = StoryObj<typeof DownloadsOverTime>;

export const Total: Story = {};
export const Lines: Story = { args: { split: 'system', variant: 'line' } };
export const Stacked: Story = { args: { split: 'python' } };
export const Bars: Story = { args: { split: 'installer', variant: 'bars', range: '26w' } };
export const VersionsInOrder: Story = { args: { split: 'version', order: 'value' } };
export const ComparedPackages: Story = {
  args: { package: ['requests', 'urllib3', 'certifi'], split: 'package', range: '90d' },
};
export const German: Story = { args: { locale: 'de', title: 'Downloads von requests' } };
export const Loading: Story = { ...states.loading };
export const Empty: Story = { ...states.empty };
export const Failed: Story = { ...states.error };
export const UnknownPackage: Story = {
  args: { package: 'reqeusts' },
  parameters: { proxy: 'knows no such package' },
};
export const Stale: Story = { args: { initialResult: answer('downloads-over-time') }, ...states.error };
export const OwnStates: Story = {
  args: { renderError: ({ problem }) => <p>{`Sorry: ${problem.title}`}</p> },
  ...states.error,
};
export const Dark: Story = { ...states.dark, args: { split: 'python' } };
export const Narrow: Story = { ...states.narrow, args: { split: 'python' } };
