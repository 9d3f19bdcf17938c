import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHost } from '../../../main/contract/foreign-text.ts';
import { encodeRequest, splitKeys } from '../../../main/powershell/requests.ts';
import { hostileTexts } from './hostile-texts.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostileTexts));

describe('encodeRequest', () => {
  it('writes one line of printable ASCII that says the same, with = before every text of data and code points for what cannot be seen', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), anyText), anyText, (key, value) => {
        const line = encodeRequest(7, {
          verb: 'set',
          setter: 's',
          property: 'p',
          key,
          from: { absent: true },
          to: { v: [value, { deep: [value, 1, true, null] }] },
        });
        expect(line).toMatch(/^[\x20-\x7e]*$/u);
        const read = JSON.parse(line) as { key: Record<string, string>; to: unknown; from: unknown; setter: string };
        expect(read.key).toEqual(Object.fromEntries(Object.entries(key).map(([name, text]) => [name, `=${fromHost(text)}`])));
        expect(read.to).toEqual({ v: [`=${fromHost(value)}`, { deep: [`=${fromHost(value)}`, 1, true, null] }] });
        expect(read).toMatchObject({ id: 7, verb: 'set', setter: 's', property: 'p', from: { absent: true } });
      }),
    );
  });

  it('marks add, remove, keys and arguments too, but not the names of the protocol', () => {
    expect(encodeRequest(1, { verb: 'set', setter: 's', property: 'p', key: { k: 'a' }, add: ['b'], remove: ['c'] })).toBe(
      '{"id":1,"verb":"set","setter":"s","property":"p","key":{"k":"=a"},"add":["=b"],"remove":["=c"]}',
    );
    expect(encodeRequest(2, { verb: 'read', collector: 'vm', keys: [{ k: 'a' }], silenceMs: 5 })).toBe(
      '{"id":2,"verb":"read","collector":"vm","keys":[{"k":"=a"}],"silenceMs":5}',
    );
    expect(encodeRequest(3, { verb: 'read', collector: 'vm', keys: null, silenceMs: 5 })).toContain('"keys":null');
    expect(encodeRequest(4, { verb: 'act', action: 'go', arguments: { a: 'x', n: 1 } })).toBe(
      '{"id":4,"verb":"act","action":"go","arguments":{"a":"=x","n":1}}',
    );
    expect(encodeRequest(5, { verb: 'cancel', of: 4 })).toBe('{"id":5,"verb":"cancel","of":4}');
  });

  it('refuses a line of 1 MB, counted after escaping', () => {
    const act = (text: string): string => encodeRequest(1, { verb: 'act', action: 'go', arguments: { text } });
    expect(act('ä'.repeat(150_000)).length).toBeLessThan(1_000_000);
    expect(() => act('ä'.repeat(170_000))).toThrow(expect.objectContaining({ kind: 'failed', category: 'BadRequest' }));
  });
});

describe('splitKeys', () => {
  it('asks for all rows when no keys are given, and for nothing when the list is empty', () => {
    expect(splitKeys(undefined)).toEqual([null]);
    expect(splitKeys([])).toEqual([]);
  });

  it('loses no key, keeps their order, and every request stays below its limits', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ path: fc.oneof({ weight: 9, arbitrary: anyText }, fc.constant('ü'.repeat(32_000))) }), { maxLength: 1300 }), (keys) => {
        const batches = splitKeys(keys);
        expect(batches.flatMap((batch) => batch ?? [])).toEqual(keys);
        for (const batch of batches) {
          expect(batch?.length).toBeLessThanOrEqual(500);
          expect(encodeRequest(1, { verb: 'read', collector: 'x', keys: batch, silenceMs: 1 }).length).toBeLessThan(1_000_000);
        }
      }),
      { numRuns: 20 },
    );
  });
});
