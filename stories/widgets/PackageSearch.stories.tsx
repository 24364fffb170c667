import { PackageSearch } from '@downpour/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { german, narrow, rightToLeft } from '../page/places.ts';
import { empty, failed, type Playing, pending, refused } from '../page/states.ts';

const meta: Meta<typeof PackageSearch> = {
  component: PackageSearch,
  args: { onSelect: fn() },
  parameters: { height: 340 },
};

export default meta;

type Story = StoryObj<typeof PackageSearch>;

const type = async ({ canvas, userEvent }: Playing, text: string): Promise<HTMLElement> => {
  const field = canvas.getByRole('combobox');
  await userEvent.type(field, text);
  return field;
};

const found = {
  play: async (playing: Playing) => {
    await type(playing, 'req');
    await expect((await playing.canvas.findAllByRole('option')).length).toBeGreaterThan(1);
  },
};

const saysSo = {
  play: async (playing: Playing) => {
    await type(playing, 'req');
    await waitFor(() =>
      expect(playing.canvas.getByRole('combobox')).toHaveAttribute('aria-expanded', 'true'),
    );
  },
};

export const Ready: Story = found;
export const Untouched: Story = {};
export const Pending: Story = { ...pending, ...saysSo };
export const Empty: Story = { ...empty, ...saysSo };
export const Failed: Story = { ...failed, ...saysSo };
export const Refused: Story = { ...refused, ...saysSo };
export const German: Story = { ...german, ...found };
export const RightToLeft: Story = { ...rightToLeft, ...found };
export const Narrow: Story = { ...narrow, ...found };

export const Misspelt: Story = {
  play: async (playing) => {
    await type(playing, 'reqeusts');
    await expect(await playing.canvas.findByRole('option', { name: /requests/ })).toBeVisible();
  },
};

export const ChosenByKeyboard: Story = {
  play: async (playing) => {
    const field = await type(playing, 'req');
    await playing.canvas.findAllByRole('option');
    await playing.userEvent.keyboard('{ArrowDown}{Enter}');
    await expect(playing.args.onSelect).toHaveBeenCalledWith('requests');
    await expect(field).toHaveValue('');
  },
};
