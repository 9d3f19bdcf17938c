import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../main/contract/json.ts';
import { fromHost, harmless, toHost } from '../../../../main/contract/foreign-text.ts';
import { parseAnswer } from '../../../../main/grammar/asked.ts';
import { askedValues } from '../../../../main/resources/questions/asked-values.ts';
import { accountEntries, longestAccountName, nameKey, typedOf } from '../../../../main/resources/formats/account-entries.ts';

const question = askedValues.trustedHyperVAdministrators;
const parsed = (...entries: readonly Json[]) => parseAnswer(question, entries);

describe('an answer about accounts', () => {
  it('takes names with a domain, local names, UPNs and SIDs; a SID stays a text, a name becomes an entry', () => {
    expect(parsed('CORP\\hv-admins', ' ben ', 'anna@corp.example', 's-1-5-21-1-2-3-1104')).toEqual([
      { name: 'CORP\\hv-admins' },
      { name: 'ben' },
      { name: 'anna@corp.example' },
      'S-1-5-21-1-2-3-1104',
    ]);
  });

  it('stays what it is where it was saved with SIDs alone', () => {
    const old = ['S-1-5-21-1-2-3-1104', 'S-1-5-32-544'];
    expect(parsed(...old)).toEqual(old);
  });

  it('holds each account once: Windows ignores the case of names', () => {
    expect(parsed('CORP\\anna', 'corp\\ANNA', 'S-1-5-32-544', 's-1-5-32-544')).toHaveLength(2);
  });

  it.each([
    ['a SID with a letter in it', 'S-1-5-21-x'],
    ['half a SID', 'S-1-5'],
    ['nothing', '  '],
    ['a name longer than any', 'x'.repeat(longestAccountName + 1)],
  ])('does not take %s, and quotes it', (_what, entry) => {
    expect(() => parsed(entry)).toThrow(question.entry.says);
    expect(() => parsed(entry)).toThrow(JSON.stringify(entry.trim()).slice(0, 20));
  });

  it('does not take an entry with a SID that is none, or with more than an entry has', () => {
    for (const entry of [{ name: 'a', sid: 'anna' }, { name: 'a', script: 'x' }, 7, null, [['a']]])
      expect(() => parsed(entry as Json)).toThrow('expected a list of accounts');
  });

  it('is the same for each typed text when it is read again', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 5 }), (typed) => {
        const once = accountEntries.parse(typed);
        expect(accountEntries.parse(once)).toEqual(once);
        expect(accountEntries.parse(once.map(typedOf))).toEqual(once);
        for (const entry of once) expect(typedOf(entry)).toBe(harmless(typedOf(entry)));
      }),
    );
  });

  it('asks the host for exactly the characters that were typed, apart from the case of ASCII letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        fc.pre(!typed.includes('‹') && typed.trim() === typed && !/^S-\d/i.test(typed));
        const [entry] = accountEntries.parse([typed]);
        const asked = toHost(nameKey(typeof entry === 'object' ? entry.name : '').name);
        expect(asked).toBe(toHost(fromHost(typed)).replace(/[A-Z]/g, (letter) => letter.toLowerCase()));
      }),
    );
    expect(toHost(nameKey('CORP\\AN‹U+202E›NA').name)).toBe('corp\\an\u202ena');
  });
});
