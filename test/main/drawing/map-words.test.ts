import { describe, expect, it } from 'vitest';
import type { SegregationMap } from '../../../main/contract/segregation-map.ts';
import type { Verdict } from '../../../main/contract/verdict.ts';
import { mapAlternative, mapCountWords } from '../../../main/drawing/map-words.ts';
import { verdictOrder } from '../../../main/words/findings/verdict-words.ts';

const node = (id: string): SegregationMap['nodes'][number] => ({ id, kind: id === 'h' ? 'host' : 'vm', key: {}, label: id, note: '', toFix: 0 });
const edge = { id: 'e1', kind: 'storage' as const, from: 'h', to: 'v', note: '', marks: [] };
const mapWith = (more: Partial<SegregationMap> = {}): SegregationMap => ({
  ...{ nodes: [node('h'), node('v')], edges: [edge], marks: [], counts: [], unread: [] },
  ...more,
});
const counted = (verdict: Verdict, onMap: number, others: number): Partial<SegregationMap> => ({ counts: [{ verdict, onMap, others }] });

const notKnown: readonly (readonly [string, Partial<SegregationMap>, string])[] = [
  ...verdictOrder
    .filter((verdict) => !['notMet', 'met', 'notApplicable'].includes(verdict))
    .map((verdict) => [`a finding is “${verdict}”`, counted(verdict, 0, 1), '1 finding '] as const),
  ['a connection could not be read', { edges: [{ ...edge, unread: 'Access is denied.' }] }, '1 connection could not be read.'],
  ['a reading failed', { unread: ['Virtual machines: Access is denied.'] }, 'A part of the map could not be read.'],
];

describe('the sentence above the map', () => {
  it('says that nothing is to fix only where everything was read and answered', () => {
    expect(mapCountWords(mapWith())).toBe('There is nothing to fix on this host.');
    expect(mapCountWords(mapWith(counted('met', 0, 0)))).toBe('There is nothing to fix on this host.');
  });
  it.each(notKnown)('says that not everything is known where %s, with and without findings to fix', (_what, more, words) => {
    for (const reach of ['host', 'areas'] as const) {
      const nothing = mapCountWords(mapWith(more), reach);
      expect(nothing).not.toContain('nothing to fix');
      expect(nothing).toContain('but not everything is known. ');
      expect(nothing).toContain(words);
      const counts = [...(more.counts ?? []), { verdict: 'notMet' as const, onMap: 2, others: 1 }];
      expect(mapCountWords(mapWith({ ...more, counts }), reach)).toContain(words);
    }
  });
  it('says of which areas it speaks in a report of some areas', () => {
    expect(mapCountWords(mapWith(), 'areas')).toBe('There is nothing to fix in the areas of this report.');
    expect(mapCountWords(mapWith(counted('unknown', 1, 0)), 'areas')).toContain('in the areas of this report');
    expect(mapCountWords(mapWith(counted('notMet', 1, 2)), 'areas')).toBe(
      '1 of 3 findings to fix in the areas of this report is on connections. 2 others are about no connection and not on the map.',
    );
  });
});

describe('the map in words', () => {
  const mark = { control: 'C', title: 'A', severity: 'low' as const, verdict: 'notMet' as const, targets: [] };
  it('names the numbers of the findings, and no numbers where there is none', () => {
    expect(mapAlternative(mapWith())).toContain(' 1 connection. The table');
    expect(mapAlternative(mapWith({ marks: [{ ...mark, number: 1 }] }))).toContain('1 connection; findings on connections have the number 1.');
    expect(mapAlternative(mapWith({ marks: [1, 2].map((number) => ({ ...mark, number })) }))).toContain('have the numbers 1 to 2.');
  });
});
