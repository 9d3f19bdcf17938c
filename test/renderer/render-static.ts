import React, { type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { vi } from 'vitest';

/** What an element shows first, as its markup and its visible text. A store shows its present state, not the one that it began with. */
export function renderStatic(element: ReactNode): { readonly markup: string; readonly text: string } {
  const present = vi.spyOn(React, 'useSyncExternalStore').mockImplementation((_subscribe, getSnapshot) => getSnapshot());
  try {
    const markup = renderToStaticMarkup(element);
    const text = markup
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&amp;', '&')
      .replace(/\s+/g, ' ')
      .trim();
    return { markup, text };
  } finally {
    present.mockRestore();
  }
}
