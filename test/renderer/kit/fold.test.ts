import { expect, it } from 'vitest';
import { createElement } from 'react';
import { Fold } from '../../../renderer/kit/fold.tsx';
import { renderStatic } from '../render-static.ts';

const fold = (open?: boolean): string =>
  renderStatic(createElement(Fold, { title: 'Show changes', children: 'One change', ...(open !== undefined && { open }) })).markup;

it('a fold is closed unless it is opened, and its title is the summary', () => {
  expect(fold()).not.toMatch(/<details[^>]* open/);
  expect(fold(true)).toMatch(/<details[^>]* open/);
  expect(fold()).toMatch(/<summary[^>]*>.*Show changes<\/summary>One change/);
});
