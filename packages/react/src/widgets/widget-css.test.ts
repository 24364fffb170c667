import { expect, it } from 'vitest';
import { themeCss } from '../theme/theme-css.ts';
import { widgetCss } from './widget-css.ts';

it('gives every selector no weight, so that any rule of the host page wins', () => {
  const rules = `${themeCss}\n${widgetCss}`
    .replace(/@keyframes[^{]+\{(?:[^{}]*\{[^{}]*\})*\}/g, '')
    .replace(/@media[^{]+\{((?:[^{}]*\{[^{}]*\})*)\}/g, '$1')
    .matchAll(/([^{}]+)\{[^{}]*\}/g);
  const selectors = [...rules].map(([, selector = '']) => selector.trim());
  expect(selectors.length).toBeGreaterThan(40);
  const heavy = selectors
    .flatMap((selector) => selector.split(/,(?![^(]*\))/))
    .filter((selector) => !/^:where\((?:[^()]|\([^()]*\))*\)(?:::[a-z-]+)?$/.test(selector.trim()));
  expect(heavy).toEqual([]);
});
