import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import type { WireRow } from '../../../../main/grammar/resource-shape.ts';
import { checkpointAge } from '../../../../main/resources/hyper-v/checkpoint-age.ts';
import { absent, app, reading, unread, value, workedOut } from '../files/vm-storage-facts.ts';

const row = (checkpoint: string, createdAt: FactState, parent: FactState): WireRow => ({
  key: { checkpoint },
  facts: { name: value(checkpoint), vm: value(app), vmName: value('APP01'), type: value('Standard'), createdAt, parent },
});
const facts = (...rows: readonly WireRow[]): Readonly<Record<string, Readonly<Record<string, FactState>>>> =>
  Object.fromEntries(workedOut(checkpointAge.resource, { vmSnapshot: reading('vmSnapshot', rows) }).map((each) => [each.key['checkpoint'] ?? '', each.facts]));
const then = value('2026-11-18T09:00:00.0000000Z');

describe('the age of a checkpoint', () => {
  it('counts whole days until the reading, never less than none', () => {
    const found = facts(row('a', then, absent), row('b', value('2027-01-01T00:00:00Z'), absent));
    expect([found['a']?.['ageDays'], found['b']?.['ageDays']]).toEqual([value(9), value(0)]);
  });
  it('is not read where Windows does not say when it was created', () => {
    expect(facts(row('a', unread('lost'), absent))['a']?.['ageDays']).toEqual(unread('lost'));
  });
});

describe('the chain of a checkpoint', () => {
  it('counts the checkpoints that it rests on, itself included', () => {
    const found = facts(row('a', then, absent), row('b', then, value('a')), row('c', then, value('b')));
    expect(['a', 'b', 'c'].map((each) => found[each]?.['depth'])).toEqual([value(1), value(2), value(3)]);
  });
  it('is not read where one of them is missing, or they form a circle', () => {
    expect(facts(row('b', then, value('a')))['b']?.['depth']?.is).toBe('unread');
    expect(facts(row('a', then, value('b')), row('b', then, value('a')))['a']?.['depth']?.is).toBe('unread');
  });
});
