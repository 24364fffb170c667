import { ShareLink } from '@downpour/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, spyOn } from 'storybook/test';
import { insideFilters } from '../page/inside-filters.tsx';
import { german, narrow, rightToLeft } from '../page/places.ts';

const meta: Meta<typeof ShareLink> = {
  component: ShareLink,
  decorators: [insideFilters()],
  args: { url: 'https://stats.example.org/package/requests' },
};

export default meta;

type Story = StoryObj<typeof ShareLink>;

export const Ready: Story = {};
export const German: Story = german;
export const RightToLeft: Story = rightToLeft;
export const Narrow: Story = narrow;

export const Copied: Story = {
  play: async ({ canvas, userEvent }) => {
    const copy = spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
    await userEvent.click(canvas.getByRole('button', { name: 'Copy link' }));
    await expect(await canvas.findByText('Link copied')).toBeVisible();
    await expect(copy).toHaveBeenCalledWith('https://stats.example.org/package/requests');
  },
};

export const Refused: Story = {
  play: async ({ canvas, userEvent }) => {
    spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
    await userEvent.click(canvas.getByRole('button', { name: 'Copy link' }));
    await expect(await canvas.findByRole('textbox')).toHaveValue(
      'https://stats.example.org/package/requests',
    );
  },
};
