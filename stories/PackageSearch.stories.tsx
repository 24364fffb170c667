import { PackageSearch } from '@downpour/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { onPage, states } from './on-page.tsx';

const meta: Meta<typeof PackageSearch> = {
  component: PackageSearch,
  decorators: [onPage],
  args: { onSelect: () => undefined },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('combobox'), 'c');
  },
};

export default meta;

type Story = StoryObj<typeof PackageSearch>;

export const Ready: Story = {};
export const Loading: Story = { ...states.loading };
export const NothingFound: Story = { ...states.empty };
export const Failed: Story = { ...states.error };
export const Dark: Story = { ...states.dark };
export const Narrow: Story = { ...states.narrow };
