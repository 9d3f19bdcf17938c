import { expect, it } from 'vitest';
import { createElement } from 'react';
import { VerdictCounts } from '../../../renderer/kit/verdict-counts.tsx';
import { renderStatic } from '../render-static.ts';

it('the counts name each verdict that occurs, and accepted risks apart from what is to fix', () => {
  const counts = { notMet: 1234, pending: 0, unknown: 2, manual: 0, met: 17, notApplicable: 0, waived: 1 };
  expect(renderStatic(createElement(VerdictCounts, { counts })).text).toBe('1,234 to fix 2 could not be read 17 OK 1 accepted risk');
});
