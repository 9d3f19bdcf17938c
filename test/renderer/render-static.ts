import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactNode } from 'react';
import { vi } from 'vitest';

interface Store {
  readonly getState: () => unknown;
  readonly getInitialState: () => unknown;
}

/** What an element shows first, as its visible text and its markup. A store shows its present state, not the one it began with. */
export function renderStatic(element: ReactNode, stores: readonly Store[] = []): { readonly markup: string; readonly text: string } {
  const spies = stores.map((store) => vi.spyOn(store, 'getInitialState').mockImplementation(() => store.getState()));
  const markup = renderToStaticMarkup(element);
  for (const spy of spies) spy.mockRestore();
  const text = markup
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
  return { markup, text };
}
