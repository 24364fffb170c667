import { GranularityToggle } from '@downpour/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { insideFilters } from '../page/inside-filters.tsx';
import { german, narrow, rightToLeft } from '../page/places.ts';

const meta: Meta<typeof GranularityToggle> = {
  component: GranularityToggle,
  decorators: [insideFilters()],
  args: { available: { from: '2025-01-27', to: '2026-07-21' } },
};

export default meta;

type Story = StoryObj<typeof GranularityToggle>;

export const Ready: Story = {};
export const German: Story = german;
export const RightToLeft: Story = rightToLeft;
export const Narrow: Story = narrow;

export const Chosen: Story = {
  play: async ({ canvas, userEvent }) => {
    const month = canvas.getByRole('button', { name: 'Month' });
    month.focus();
    await userEvent.keyboard('{Enter}');
    await expect(month).toHaveAttribute('aria-pressed', 'true');
  },
};
