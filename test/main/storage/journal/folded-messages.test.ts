import { describe, expect, it } from 'vitest';
import { withFoldedMessages } from '../../../../main/storage/journal/folded-messages.ts';
import { asNewestEntry } from '../../../../main/storage/journal/journal-versions.ts';
import { asNewestScan } from '../../../../main/storage/scans/reading-versions.ts';

const two = 'Access is denied.\r\n  Check the name.\n';
const one = 'Access is denied. Check the name.';

describe('the messages of an earlier version', () => {
  it.each([
    ['a finding', { because: [two] }, { because: [one] }],
    ['the reason of a state', { standing: { is: 'held', reason: two } }, { standing: { is: 'held', reason: one } }],
    ['evidence', [{ state: { is: 'unread', why: two }, shown: two }], [{ state: { is: 'unread', why: one }, shown: one }]],
  ])('in %s have one line', (_what, json, folded) => {
    expect(withFoldedMessages(json)).toEqual(folded);
  });

  it.each([[{ reason: two }], [{ evidence: two }], [{ message: { is: 'value', value: two } }], [two], [[1, null, true]]])(
    'are folded alone: %j stays as it was typed or read',
    (json) => {
      expect(withFoldedMessages(json)).toEqual(json);
    },
  );

  it('have one line in entries of the journal and in kept scans', () => {
    expect(asNewestEntry({ entry: 'changeSettled', settled: { outcome: 'failed', message: two } })).toMatchObject({ settled: { message: one } });
    const facts = { vm: { trouble: two, rows: [{ facts: { name: { is: 'unread', why: two } } }] } };
    expect(asNewestScan({ facts })).toEqual({ facts: { vm: { problem: one, rows: [{ facts: { name: { is: 'unread', why: one } } }] } } });
  });
});
