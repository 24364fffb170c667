import { DateRangePicker } from '@downpour/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { insideFilters } from '../page/inside-filters.tsx';
import { german, narrow, rightToLeft } from '../page/places.ts';

const meta: Meta<typeof DateRangePicker> = {
  component: DateRangePicker,
  decorators: [insideFilters()],
  args: { available: { from: '2025-01-27', to: '2026-07-21' } },
};

export default meta;

type Story = StoryObj<typeof DateRangePicker>;

export const Ready: Story = {};
export const German: Story = german;
export const RightToLeft: Story = rightToLeft;
export const Narrow: Story = narrow;

export const Open: Story = {
  parameters: { height: 560 },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Custom' }));
    await expect(await canvas.findByRole('dialog')).toBeVisible();
    await expect(await canvas.findByLabelText('First day')).toHaveValue('2025-01-27');
  },
};

export const DaysTyped: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Custom' }));
    const first = await canvas.findByLabelText('First day');
    await userEvent.clear(first);
    await userEvent.type(first, '2026-06-01');
    await userEvent.click(canvas.getByRole('button', { name: 'Show these days' }));
    await expect(await canvas.findByRole('button', { name: /^Jun 1, 2026/ })).toBeVisible();
  },
};
