import { describe, expect, it } from 'vitest';
import type { EvidenceRecord } from '../../../../main/contract/record/record.ts';
import { indexed } from '../../../../main/reports/document/counting.ts';
import { onHold } from '../../../../main/reports/document/on-hold.ts';
import type { Block } from '../../../../main/reports/document/report-document.ts';
import { holdWords } from '../../../../main/words/changes/hold-words.ts';
import { recordOfBench } from '../../application/evidence/bench-record.ts';
import { PracticeBench } from '../../engine/practice-bench.ts';
import { testWorlds } from '../../../practice/worlds.ts';

const blocksOf = (record: EvidenceRecord): readonly Block[] => onHold(indexed(record));
const recordOf = async (world: string): Promise<EvidenceRecord> => recordOfBench(await PracticeBench.open(world));

describe.each(Object.keys(testWorlds))('the section “Changes on hold” of %s', (world) => {
  it('holds each change on hold with its target, its reason, its values, what releases it and what a person can do', async () => {
    const record = await recordOf(world);
    const blocks = blocksOf(record);
    const said = JSON.stringify(blocks);
    const counted = blocks.flatMap((block) => (block.is === 'table' ? [Number(/: (\d+) changes? on hold$/.exec(block.caption)?.[1])] : []));
    expect(counted.reduce((sum, each) => sum + each, 0)).toBe(record.held?.length);
    const items = blocks.flatMap((block) => (block.is === 'list' ? block.items : []));
    for (const change of record.held ?? []) {
      const words = holdWords(change);
      const reason = change.standing.is === 'held' ? change.standing.reason : 'none';
      for (const text of [change.target.label, reason, change.shownTo, words?.release ?? 'none', words?.command ?? ''])
        expect(said).toContain(JSON.stringify(text).slice(1, -1));
      for (const step of words?.steps ?? [])
        expect(
          items.some((item) => item === step || (item.endsWith(': see “Now”.') && `${item.slice(0, -10)}${change.shownFrom}.` === step)),
          step,
        ).toBe(true);
    }
  });
});

describe('the section “Changes on hold”', () => {
  it('says where nothing is on hold, and where an older record does not know it', async () => {
    const record = await recordOf('fresh');
    expect(JSON.stringify(blocksOf({ ...record, held: [] }))).toContain('No change is on hold.');
    const { held: _held, ...older } = record;
    expect(JSON.stringify(blocksOf(older))).toContain('an earlier version of Castellan has saved it');
  });
});
