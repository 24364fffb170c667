import { useEffect } from 'react';

const SITE = 'Downpour';

/** Names the document, for tabs, bookmarks and screen readers. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title === undefined ? `${SITE}: downloads of Python packages` : `${title} · ${SITE}`;
  }, [title]);
}
