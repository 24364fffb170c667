import { DownloadsSummary } from '@downpour/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { answer } from './answers.ts';
import { onPage, states } from './on-page.tsx';

const meta: Meta<typeof DownloadsSummary> = {
  component: DownloadsSummary,
  decorators: [onPage],
  args: { package: 'requests' },
};

export default meta;

type Story = StoryObj<typeof DownloadsSummary>;

export const Ready: Story = {};
export const Loading: Story = { ...states.loading };
export const Empty: Story = { ...states.empty };
export const Failed: Story = { ...states.error };
export const Stale: Story = { args: { initialResult: answer('downloads-summary') }, ...states.error };
export const Dark: Story = { ...states.dark };
export const Narrow: Story = { ...states.narrow };
