import { describe, expect, it } from 'vitest';
import { webAddress } from './web-address.ts';

describe('webAddress', () => {
  it.each([
    ['https://requests.example/docs', 'https://requests.example/docs'],
    ['http://requests.example', 'http://requests.example/'],
  ])('keeps %s', (text, address) => {
    expect(webAddress(text)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,<script>',
    'mailto:author@example.org',
    '/docs',
    'UNKNOWN',
    '',
    null,
    undefined,
  ])('leaves out %j', (text) => {
    expect(webAddress(text)).toBeUndefined();
  });
});
