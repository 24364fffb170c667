import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { RangeSelection } from '../filters/range-selection.ts';
import { fetchOf } from '../testing/answers.ts';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { TestPage } from '../testing/TestPage.tsx';
import { DateRangePicker, type DateRangePickerProps } from './DateRangePicker.tsx';

const available = { from: '2024-03-01', to: '2026-07-20' };
const button = (name: string | RegExp) => page.getByRole('button', { name });
const dialog = () => page.getByRole('dialog', { name: 'Choose days' });
const field = (name: string) => page.getByLabelText(name);
const day = (name: string | RegExp) => dialog().getByRole('button', { name });

type OwnProps = Omit<DateRangePickerProps, 'value' | 'onChange'> & Readonly<{ start?: RangeSelection }>;

/** A page that keeps the range itself. */
function OwnRange({ start = {}, told, ...props }: OwnProps & Readonly<{ told: RangeSelection[] }>) {
  const [value, setValue] = useState<RangeSelection>(start);
  const onChange = (next: RangeSelection) => {
    told.push(next);
    setValue(next);
  };
  return <DateRangePicker available={available} {...props} value={value} onChange={onChange} />;
}

async function open(props: OwnProps = {}, width = 720): Promise<RangeSelection[]> {
  const told: RangeSelection[] = [];
  await render(
    <TestPage fetch={fetchOf()} width={width}>
      <OwnRange {...props} told={told} />
    </TestPage>,
  );
  return told;
}

describe('DateRangePicker', () => {
  it('chooses a preset, and shows which is chosen', async () => {
    const told = await open();
    await expect.element(button('All days')).toHaveAttribute('aria-pressed', 'true');
    await button('90d: Last 90 days').click();
    await expect.element(button('90d: Last 90 days')).toHaveAttribute('aria-pressed', 'true');
    await expect.element(button('All days')).toHaveAttribute('aria-pressed', 'false');
    await button('All days').click();
    expect(told).toEqual([{ range: '90d' }, {}]);
  });

  it('offers the presets it is given', async () => {
    await open({ presets: ['12w', '2y'] });
    await expect.element(button('12w: Last 12 weeks')).toBeVisible();
    await expect.element(button('2y: Last 2 years')).toBeVisible();
    await expect.element(button(/^30d/)).not.toBeInTheDocument();
  });

  it('takes typed days by keyboard alone, the last included, and goes back to its button', async () => {
    const told = await open();
    (button('Custom').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(field('First day')).toHaveFocus();
    await expect.element(field('First day')).toHaveValue('2024-03-01');
    await expect.element(field('Last day')).toHaveValue('2026-07-19');
    await userEvent.fill(field('First day'), '2026-06-01');
    await userEvent.fill(field('Last day'), '2026-06-30');
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(told).toEqual([{ from: '2026-06-01', to: '2026-07-01' }]);
    await expect.element(button('Jun 1, 2026 – Jun 30, 2026')).toHaveFocus();
  });

  it('says that days are the wrong way round, loses nothing, and swaps them when told', async () => {
    const told = await open({ start: { from: '2026-06-01', to: '2026-07-01' } });
    await button(/^Jun 1/).click();
    await userEvent.fill(field('First day'), '2026-07-10');
    await button('Show these days').click();
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('The last day, Jun 30, 2026, is before the first, Jul 10, 2026.');
    await expect.element(field('Last day')).toHaveFocus();
    await expect.element(field('First day')).toHaveValue('2026-07-10');
    expect(told).toEqual([]);
    await button('Swap them').click();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    await button('Show these days').click();
    expect(told).toEqual([{ from: '2026-06-30', to: '2026-07-11' }]);
  });

  it.each([
    ['a missing day', '', 'The first day is missing.'],
    ['a day of another century', '1026-06-01', 'The first day does not exist.'],
  ])('refuses %s', async (_case, text, message) => {
    const told = await open({ start: { from: '2026-06-01', to: '2026-07-01' } });
    await button(/^Jun 1/).click();
    await userEvent.fill(field('First day'), text);
    await button('Show these days').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(message);
    await expect.element(field('First day')).toHaveAttribute('aria-invalid', 'true');
    expect(told).toEqual([]);
  });

  it('refuses February 30, which a date field tells nobody', async () => {
    const told = await open({ start: { from: '2026-03-01', to: '2026-04-01' } });
    await button(/^Mar 1/).click();
    await expect.element(field('First day')).toHaveFocus();
    await userEvent.keyboard('0230');
    await button('Show these days').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('The first day does not exist.');
    expect(told).toEqual([]);
  });

  it('says from when to when there is data', async () => {
    await open({ start: { from: '2026-03-01', to: '2026-04-01' } });
    await button(/^Mar 1/).click();
    await userEvent.fill(field('First day'), '2020-01-01');
    await userEvent.fill(field('Last day'), '2020-02-01');
    await button('Show these days').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('from Mar 1, 2024 to Jul 19, 2026');
  });

  it('picks two days in the calendar, by pointer', async () => {
    const told = await open({ start: { from: '2026-06-01', to: '2026-07-01' } });
    await button(/^Jun 1/).click();
    await day('Wednesday, June 10, 2026, chosen').click();
    await expect.element(field('First day')).toHaveValue('2026-06-10');
    await expect.element(field('Last day')).toHaveValue('2026-06-10');
    await day('Saturday, June 13, 2026').click();
    await button('Show these days').click();
    expect(told).toEqual([{ from: '2026-06-10', to: '2026-06-14' }]);
  });

  it('picks two days in the calendar, by keyboard', async () => {
    const told = await open({ start: { from: '2026-06-01', to: '2026-07-01' } });
    await button(/^Jun 1/).click();
    await expect.element(day(/^Tuesday, June 30/)).toBeVisible();
    (day('Monday, June 1, 2026, chosen').element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}{Enter}{ArrowRight}{ArrowRight}{Enter}');
    await expect.element(field('First day')).toHaveValue('2026-06-08');
    await expect.element(field('Last day')).toHaveValue('2026-06-10');
    await button('Show these days').click();
    expect(told).toEqual([{ from: '2026-06-08', to: '2026-06-11' }]);
  });

  it.each([
    ['Escape, and goes back to the button', () => userEvent.keyboard('{Escape}'), true],
    ['a click elsewhere', () => userEvent.click(document.body, { position: { x: 900, y: 700 } }), false],
  ])('closes at %s', async (_case, act, focused) => {
    const told = await open();
    await button('Custom').click();
    await expect.element(dialog()).toBeVisible();
    await act();
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(document.activeElement === button('Custom').element()).toBe(focused);
    expect(told).toEqual([]);
  });

  it('begins weeks where the reader is at home, and names days in their language', async () => {
    await open({ locale: 'de', start: { from: '2026-06-01', to: '2026-07-01' } });
    await page.getByRole('button', { name: '1. Juni 2026 bis 30. Juni 2026' }).click();
    await expect.element(page.getByRole('button', { name: /^Mittwoch, 10\. Juni 2026/ })).toBeVisible();
    const heads = [...document.querySelectorAll('th')].map((head) => head.getAttribute('aria-label'));
    expect(heads[0]).toBe('Montag');
  });

  it('turns its calendar round on pages that run from right to left', async () => {
    document.documentElement.dir = 'rtl';
    try {
      await open({ start: { from: '2026-06-01', to: '2026-07-01' } });
      await button(/^Jun 1/).click();
      await expect.element(day(/^Tuesday, June 30/)).toBeVisible();
      const x = (name: RegExp) => day(name).element().getBoundingClientRect().x;
      expect(x(/^Monday, June 8/)).toBeGreaterThan(x(/^Tuesday, June 9/));
      (day(/^Monday, June 8/).element() as HTMLElement).focus();
      await userEvent.keyboard('{ArrowLeft}');
      await expect.element(day(/^Tuesday, June 9/)).toHaveFocus();
    } finally {
      document.documentElement.dir = '';
    }
  });

  it.each([280, 375, 720])('stays inside its place at %i px, and shuts nobody out', async (width) => {
    await open({ start: { from: '2026-06-01', to: '2026-07-01' } }, width);
    await button(/^Jun 1/).click();
    await expect.element(day(/^Tuesday, June 30/)).toBeVisible();
    const { left, right } = dialog().element().getBoundingClientRect();
    const inner = [...dialog().element().querySelectorAll('*')].map((one) => one.getBoundingClientRect());
    expect(Math.max(...inner.map((box) => box.right))).toBeLessThanOrEqual(right);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
    await expectAccessible();
  });

  it('follows and changes the filters of the page where it has no value of its own', async () => {
    const told: RangeSelection[] = [];
    await render(
      <TestPage fetch={fetchOf()} filters>
        <DateRangePicker onChange={(next) => told.push(next)} />
      </TestPage>,
    );
    await button('30d: Last 30 days').click();
    await expect.element(button('Remove filter: Last 30 days')).toBeVisible();
    await button('Remove filter: Last 30 days').click();
    await expect.element(button('All days')).toHaveAttribute('aria-pressed', 'true');
    expect(told).toEqual([{ range: '30d' }]);
  });
});
