import { expect, it } from 'vitest';
import { createElement } from 'react';
import { DifferenceTable } from '../../../renderer/history/difference-table.tsx';
import { renderStatic } from '../render-static.ts';
import { sampleDifference } from './sample-difference.ts';

it('each difference has its kind, control, target, both verdicts with their values, and who has changed it', () => {
  const { text, markup } = renderStatic(
    createElement(DifferenceTable, {
      caption: 'Differences between two scans',
      differences: [
        sampleDifference('A', 'fixed', [{ title: 'one' }, { title: 'one', verdict: 'met' }], {
          shownBefore: 'smb1: yes',
          mover: { is: 'ours', run: '7', by: 'Anna' },
        }),
        sampleDifference('B', 'added', [undefined, { title: 'two', waived: true }]),
        sampleDifference('C', 'gone', [{ title: 'three', verdict: 'unknown', because: 'no rights' }, undefined]),
      ],
    }),
  );
  expect(markup).toContain('<caption');
  expect(text).toMatch(/Fixed A one .* To fix Severity: \w+ smb1: yes OK Anna , run 7/);
  expect(text).toMatch(/Target added B two .* did not exist Accepted risk .*not by Castellan/);
  expect(text).toMatch(/Target removed C three .* Could not be read no rights no longer exists not by Castellan/);
});

it('two hundred differences are drawn at first, and the number of the next ones is said', () => {
  const differences = Array.from({ length: 450 }, (_, at) => sampleDifference(`A${String(at)}`, 'worse', [{ verdict: 'met' }, {}]));
  const { text, markup } = renderStatic(createElement(DifferenceTable, { caption: 'Differences', differences }));
  expect(markup.match(/<tr/g)).toHaveLength(201);
  expect(text).toContain('Show 200 more differences');
});
