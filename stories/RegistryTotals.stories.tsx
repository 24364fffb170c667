import { RegistryTotals } from '@downpour/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { onPage, states } from './on-page.tsx';

const meta: Meta<typeof RegistryTotals> = {
  component: RegistryTotals,
  decorators: [onPage],
  args: {},
};

export default meta;

type Story = StoryObj<typeof RegistryTotals>;

export const Ready: Story = {};
export const Loading: Story = { ...states.loading };
export const Empty: Story = { ...states.empty };
export const Failed: Story = { ...states.error };
export const Dark: Story = { ...states.dark };
export const Narrow: Story = { ...states.narrow };
