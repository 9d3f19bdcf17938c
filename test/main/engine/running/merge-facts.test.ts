import { describe, expect, it } from 'vitest';
import { mergeFacts } from '../../../../main/engine/running/merge-facts.ts';
import { factsOf, reading, row, unread, value } from '../known.ts';

const registry = (name: string, json: number) => row({ path: 'HKLM\\X', name, kind: 'DWord' }, { value: value(json) });

describe('facts that were read again', () => {
  it('replace a list as a whole: a VM that was deleted is removed', () => {
    const before = factsOf(reading('vm', [row({ vm: 'a' }, { name: value('A') }), row({ vm: 'b' }, { name: value('B') })]));
    const again = factsOf(reading('vm', [row({ vm: 'b' }, { name: value('B2') })]));
    expect(mergeFacts(before, again)['vm']?.rows).toEqual(again['vm']?.rows);
  });

  it('replace only what was asked for where rows are read by key', () => {
    const before = factsOf(reading('registry', [registry('A', 1), registry('B', 2)]));
    const merged = mergeFacts(before, factsOf(reading('registry', [registry('B', 3)], { at: '2026-11-24T09:00:00.000Z' })));
    expect(merged['registry']?.rows.map((each) => each.facts['value'])).toEqual([value(1), value(3)]);
    // A reading is as old as its oldest row.
    expect(merged['registry']?.at).toBe('2026-11-24T08:00:00.000Z');
  });

  it('are incomplete when either half is, with the reason', () => {
    const before = factsOf(reading('registry', [registry('A', 1)], { complete: false, problem: { kind: 'unread', why: 'cancelled' } }));
    const merged = mergeFacts(before, factsOf(reading('registry', [registry('B', 3)])));
    expect([merged['registry']?.complete, merged['registry']?.problem?.why]).toEqual([false, 'cancelled']);
  });

  it('never turn what could not be read now into what was known before', () => {
    const before = factsOf(reading('registry', [registry('A', 1)]));
    const merged = mergeFacts(before, factsOf(reading('registry', [row({ path: 'HKLM\\X', name: 'A', kind: 'DWord' }, { value: unread })])));
    expect(merged['registry']?.rows.map((each) => each.facts['value'])).toEqual([unread]);
  });
});
