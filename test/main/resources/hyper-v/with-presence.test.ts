import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { withPresence } from '../../../../main/resources/hyper-v/with-presence.ts';
import { absentNow, row, unread, value } from '../../engine/known.ts';

describe('the presence of an object', () => {
  it('is a fact of its row alone, also without a name', () => {
    expect(withPresence([row({ vm: 'v', part: 'Microsoft:v\\1' }, { name: absentNow })])[0]?.facts['present']).toEqual(value(true));
    expect(withPresence([])).toEqual([]);
  });

  it('is unknown for a row that stands for what could not be read, and unsupported on a Windows without it', () => {
    expect(withPresence([row({ vm: 'v', part: 'unread:v' }, { vm: value('v'), name: unread })])[0]?.facts['present']).toEqual(unread);
    const unsupported: FactState = { is: 'unsupported', why: 'this Windows has no cmdlet Get-VMGpuPartitionAdapter' };
    expect(withPresence([row({ vm: 'v', part: 'unread:v' }, { vm: value('v'), name: unsupported })])[0]?.facts['present']).toEqual(unsupported);
    expect(withPresence([row({ vm: 'v', part: 'unread:v' }, { name: unsupported, more: unread })])[0]?.facts['present']).toEqual(unread);
    expect(withPresence([row({ vm: 'v', part: 'unread:v' }, {})])[0]?.facts['present']?.is).toBe('unread');
  });
});
