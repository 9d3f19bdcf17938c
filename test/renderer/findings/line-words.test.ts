import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../renderer/findings/finding-groups.ts';
import { lineWords } from '../../../renderer/findings/line-words.ts';
import { linesOf, type ListLine } from '../../../renderer/findings/list-lines.ts';
import type { FindingRow } from '../../../main/contract/finding-row.ts';
import { controls, rowOf } from '../sample-groups.ts';

function lineOf(...rows: readonly FindingRow[]): ListLine {
  const [line] = linesOf(groupsOf(rows, controls), new Set());
  if (!line) throw new Error('There is no line.');
  return line;
}

describe('the words of a line', () => {
  it('name verdict and severity of what is to fix, its target, and whether it is in the plan', () => {
    const line = lineOf(rowOf('A', '1', { title: 'Secure Boot is disabled on WEB01', label: 'WEB01' }));
    expect(lineWords(line, 'all')).toEqual({ state: 'To fix, high', title: 'Secure Boot is disabled on WEB01', aside: 'WEB01', choice: ', in the plan' });
    expect(lineWords(line, 'none').choice).toBe(', not in the plan');
    expect(lineWords(line, undefined).choice).toBe('');
  });

  it('give the reason in place of the target where the target is the host', () => {
    expect(lineWords(lineOf(rowOf('A', '1', { kind: 'host', because: 'access is denied' })), undefined).aside).toBe('access is denied');
  });

  it('count the other findings of a group, and say when it is chosen in part', () => {
    const words = lineWords(lineOf(rowOf('A', '1'), rowOf('A', '2'), rowOf('A', '3')), 'some');
    expect([words.aside, words.choice]).toEqual(['and 2 more', ', partly in the plan']);
  });

  it('never call an accepted risk or an unread finding one to fix', () => {
    expect(lineWords(lineOf(rowOf('A', '1', { waived: true })), undefined).state).toBe('Accepted risk');
    expect(lineWords(lineOf(rowOf('A', '1', { verdict: 'unknown' })), undefined).state).toBe('Could not be read');
    expect(lineWords(lineOf(rowOf('A', '1', { verdict: 'unknown' }), rowOf('A', '2', { verdict: 'unknown' })), undefined).aside).toBe('2 findings');
  });
});
