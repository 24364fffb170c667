import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { fetchOf } from '../testing/answers.ts';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { TestPage } from '../testing/TestPage.tsx';
import { ShareLink, type ShareLinkProps } from './ShareLink.tsx';

const button = () => page.getByRole('button', { name: 'Copy link' });
const start = window.location.href;
const copied: string[] = [];
const copy = vi.spyOn(navigator.clipboard, 'writeText');

beforeEach(() => {
  copied.length = 0;
  copy.mockImplementation(async (text) => void copied.push(text));
});
afterEach(() => {
  window.history.replaceState(null, '', start);
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'share');
});

const open = (props: ShareLinkProps = {}) =>
  render(
    <TestPage fetch={fetchOf()} width={280}>
      <ShareLink {...props} />
    </TestPage>,
  );

/** A device with a touch screen that shares by itself. */
function offerShare(share: (data: ShareData) => Promise<void>): void {
  vi.stubGlobal('matchMedia', (media: string) => ({ matches: media === '(pointer: coarse)' }));
  Object.defineProperty(navigator, 'share', { value: share, configurable: true });
}

describe('ShareLink', () => {
  it('copies the address as it is at that moment, by keyboard, and says so to those who do not see it', async () => {
    await open();
    const address = new URL(start);
    address.searchParams.set('country', 'DE');
    window.history.replaceState(null, '', address);
    (button().element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('status')).toHaveTextContent('Link copied');
    expect(copied).toEqual([address.href]);
    await expectAccessible();
  });

  it.each([
    ['a link', '/package/requests?range=90d'],
    ['a function', () => '/package/requests?range=90d'],
  ])('copies what it is given in full: %s', async (_case, url) => {
    await open({ url });
    await button().click();
    await vi.waitFor(() => expect(copied).toEqual([`${window.location.origin}/package/requests?range=90d`]));
  });

  it('shows and selects the link where the browser does not let it copy', async () => {
    copy.mockRejectedValue(new DOMException('denied', 'NotAllowedError'));
    await open();
    await button().click();
    await expect.element(page.getByRole('status')).toHaveTextContent('The link is selected');
    const field = page.getByRole('textbox', { name: 'Link to this view' });
    await expect.element(field).toHaveFocus();
    const input = field.element() as HTMLInputElement;
    expect(input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0)).toBe(start);
    expect(input.getBoundingClientRect().right).toBeLessThanOrEqual(280);
    await expectAccessible();
    await userEvent.keyboard('{Escape}');
    await expect.element(field).not.toBeInTheDocument();
  });

  it('hands the link to a device with a touch screen where asked to', async () => {
    const shared: ShareData[] = [];
    offerShare(async (data) => void shared.push(data));
    await open({ native: true, title: 'Downloads of requests' });
    await button().click();
    await expect.element(page.getByRole('status')).toHaveTextContent('Link shared');
    expect(shared).toEqual([{ url: start, title: 'Downloads of requests' }]);
    expect(copied).toEqual([]);
  });

  it.each([
    ['says nothing when the reader closes the sheet', 'AbortError', '', 0],
    ['copies where the device refuses', 'NotAllowedError', 'Link copied', 1],
  ])('%s', async (_case, name, status, copies) => {
    offerShare(() => Promise.reject(new DOMException('no', name)));
    await open({ native: true });
    await button().click();
    await expect.element(page.getByRole('status')).toHaveTextContent(status);
    await vi.waitFor(() => expect(copied).toHaveLength(copies));
  });

  it('copies on a device with a touch screen unless asked to share', async () => {
    offerShare(() => Promise.reject(new Error('not asked')));
    await open();
    await button().click();
    await vi.waitFor(() => expect(copied).toEqual([start]));
  });
});
