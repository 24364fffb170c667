import { PackageRank } from '@downpour/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { onPage, states } from './on-page.tsx';

const meta: Meta<typeof PackageRank> = {
  component: PackageRank,
  decorators: [onPage],
  args: { package: 'requests' },
};

export default meta;

type Story = StoryObj<typeof PackageRank>;

export const Ready: Story = {};
export const Loading: Story = { ...states.loading };
export const Empty: Story = { ...states.empty };
export const Failed: Story = { ...states.error };
export const Dark: Story = { ...states.dark };
export const Narrow: Story = { ...states.narrow };
