import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../../../main/reports/document/make-document.ts';
import { indexed, openFindings } from '../../../../main/reports/document/counting.ts';
import { manualSteps } from '../../../../main/reports/document/manual-steps.ts';
import { recordOfBench } from '../../application/evidence/bench-record.ts';
import { PracticeBench } from '../../engine/practice-bench.ts';
import { testWorlds } from '../../../practice/worlds.ts';

describe.each(Object.keys(testWorlds))('the manual steps of %s', (world) => {
  it('stand under each control to fix that Castellan does not set, in order and whole', async () => {
    const record = await recordOfBench(await PracticeBench.open(world));
    const blocks = manualSteps(indexed(record));
    const open = new Set(openFindings(record.findings).map(({ control }) => control));
    const expected = record.controls.filter((control) => open.has(control.id) && control.steps.length > 0 && (control.fix === 'guided' || !control.settable));
    const found = blocks.flatMap((block, at) => {
      if (block.is !== 'heading' || block.level !== 3) return [];
      const next = blocks.slice(at).find((each) => each.is === 'list');
      return [[block.text, next?.is === 'list' ? next.items : []] as const];
    });
    expect(new Map(found)).toEqual(new Map(expected.map(({ id, title, steps }) => [`${id} ${title}`, steps])));
    expect(found.length).toBe(expected.length);
  });

  it('are found by each cell that names their page: no page is of a heading that is not there', async () => {
    const { blocks } = makeDocument(await recordOfBench(await PracticeBench.open(world)), { size: 'a4', recordSha256: '' });
    const anchors = blocks.flatMap((block) => (block.is === 'heading' && block.anchor !== undefined ? [block.anchor] : []));
    expect(new Set(anchors).size).toBe(anchors.length);
    const asked = blocks.flatMap((block) =>
      block.is === 'table' ? block.rows.flatMap((row) => row.flatMap((cell) => (typeof cell === 'object' && 'pageOf' in cell ? [cell.pageOf] : []))) : [],
    );
    expect(asked.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
  });
});
