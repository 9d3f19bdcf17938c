import { describe, expect, it } from 'vitest';
import { Pseudonyms } from '../../../../main/reports/redact/pseudonyms.ts';
import { isStandIn, unreadDisks, unreadParents, unreadPlaces } from '../../../../main/contract/is-stand-in.ts';

describe('a key in the redacted edition', () => {
  it.each(['unread:6f1d', unreadDisks, unreadParents, unreadPlaces])('still stands for what could not be read, without the id: %s', (part) => {
    const key = new Pseudonyms().key('vmDiskFile', { path: part });
    expect(isStandIn(key)).toBe(true);
    expect(JSON.stringify(key)).not.toContain('6f1d');
  });
  it('stands for nothing unread where the true one does not', () => {
    expect(isStandIn(new Pseudonyms().key('vmDiskFile', { path: 'D:\\a.vhdx' }))).toBe(false);
  });
});
