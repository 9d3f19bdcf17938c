import { expect, it } from 'vitest';
import { createElement } from 'react';
import { ListSection } from '../../../renderer/kit/list-section.tsx';
import { renderStatic } from '../render-static.ts';

it('a list section has a heading, a note beside it, and its lines as a list', () => {
  const { markup, text } = renderStatic(
    createElement(ListSection, { title: 'Now', note: '2 changes', children: ['One', 'Two'].map((each) => createElement('li', { key: each }, each)) }),
  );
  expect(text).toBe('Now 2 changes One Two');
  expect(markup).toMatch(/<h2[^>]*>Now<\/h2>/);
  expect(markup).toMatch(/<ul[^>]*><li>One<\/li><li>Two<\/li><\/ul>/);
});
