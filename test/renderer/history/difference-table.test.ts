import { expect, it } from 'vitest';
import { createElement } from 'react';
import { DifferenceTable } from '../../../renderer/history/difference-table.tsx';
import { rowOf } from '../sample-groups.ts';
import { renderStatic } from '../render-static.ts';

it('what was not changed by Castellan stands first, and what appeared or went is said', () => {
  const { text } = renderStatic(
    createElement(DifferenceTable, {
      differences: [
        { is: 'changed', before: rowOf('A', '1', { title: 'one' }), after: rowOf('A', '1', { title: 'one', verdict: 'met' }), ours: true, who: 'by Castellan' },
        { is: 'new', after: rowOf('B', '2', { title: 'two', waived: true }), ours: false, who: 'not by Castellan' },
        { is: 'gone', before: rowOf('C', '3', { title: 'three', verdict: 'unknown' }), ours: false, who: 'not by Castellan' },
      ],
    }),
  );
  expect([text.indexOf('B two'), text.indexOf('C three'), text.indexOf('A one')]).toEqual(
    [text.indexOf('B two'), text.indexOf('C three'), text.indexOf('A one')].sort((a, b) => a - b),
  );
  expect(text).toMatch(/B two .* did not exist Accepted risk not by Castellan/);
  expect(text).toMatch(/C three .* Could not be read no longer exists not by Castellan/);
  expect(text).toMatch(/A one .* To fix OK by Castellan/);
});

it('no differences are said in words', () => {
  expect(renderStatic(createElement(DifferenceTable, { differences: [] })).text).toBe('There are no differences.');
});
