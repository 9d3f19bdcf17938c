import { expect, it } from 'vitest';
import { createElement } from 'react';
import { Progress } from '../../../renderer/kit/progress.tsx';
import { renderStatic } from '../render-static.ts';

it('progress never says “0 of 0”: the whole is not known yet', () => {
  const before = renderStatic(createElement(Progress, { label: 'Reading the host', done: 0, of: 0 }));
  expect(before.text).toBe('Reading the host: starting…');
  expect(before.markup).not.toContain('aria-valuenow');
  const within = renderStatic(createElement(Progress, { label: 'Reading the host', done: 3, of: 24 }));
  expect(within.text).toBe('Reading the host: 3 of 24');
  expect(within.markup).toContain('aria-valuenow');
});
