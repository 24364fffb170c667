import type { MouseEvent } from 'react';
import { navigate } from './location.ts';

const opensElsewhere = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey;

/** Follows ordinary links to pages of this site without loading it anew, those inside widgets too. */
export function followLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || event.defaultPrevented || opensElsewhere(event)) return;
  const { origin, pathname, search, hash } = new URL(link.href, window.location.href);
  if (origin !== window.location.origin || link.hasAttribute('download') || hash !== '') return;
  event.preventDefault();
  navigate(`${pathname}${search}`);
}
