import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldedMessage,
  fromHost,
  harmless,
  invisible,
  jsonFromFile,
  jsonFromHost,
  jsonToHost,
  cutText,
  shownLength,
  toHost,
  wellFormed,
} from '../../../main/contract/foreign-text.ts';

/** Any UTF-16: single units, halves of pairs, characters that change the direction of writing, and the brackets that stand for such characters. */
const anyUnits = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom('\u202e', '\u2066', '\ud800', '\udc00', '‹U+D800›', '‹', 'U+202E›', '🏰', '\r\n'),
    ),
  )
  .map((parts) => parts.join(''));

describe('the text of a host', () => {
  it('comes back exactly as it was, for valid and invalid UTF-16', () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        expect(toHost(fromHost(text))).toBe(text);
      }),
    );
  });

  it('is well-formed and shows every character', () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        expect(fromHost(text)).not.toMatch(invisible);
        expect(fromHost(text)).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  it('keeps two names apart of which one spells what the other holds', () => {
    expect(fromHost('\ud800')).toBe('‹U+D800›');
    expect(fromHost('‹U+D800›')).toBe('‹U+2039›U+D800›');
  });

  it('keeps letters of every language, signs and blanks', () => {
    const text = 'Größe, 数据, قاعدة, 🏰, $(calc)’; "';
    expect(fromHost(text)).toBe(text);
  });

  it('is made harmless inside lists and objects, and sent back as it came', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (json) => {
        expect(jsonToHost(jsonFromHost(json))).toEqual(json);
      }),
    );
  });

  it.each([
    ['a right-to-left override', '\u202egnp.exe', '‹U+202E›gnp.exe'],
    ['fillers that look like nothing', 'web01\u3164\u2800', 'web01‹U+3164›‹U+2800›'],
    ['line ends', 'a\r\nb', 'a‹U+000D›‹U+000A›b'],
    ['private characters', 'a\ue000', 'a‹U+E000›'],
  ])('shows %s', (_what, text, shown) => {
    expect(harmless(text)).toBe(shown);
    expect(harmless(shown)).toBe(shown);
  });
});

describe('a message of Windows', () => {
  it('is one line', () => {
    expect(foldedMessage(' Access\r\n  denied.\r\n')).toBe('Access denied.');
  });
  it('is cut where it is long, and says how long it is', () => {
    expect(foldedMessage('x'.repeat(32_000))).toBe(`${'x'.repeat(1000)}… (32000 characters)`);
  });
});

describe('a long name', () => {
  it('is cut between characters', () => {
    fc.assert(
      fc.property(anyUnits, fc.integer({ min: 8, max: 60 }), (text, length) => {
        const cut = cutText(fromHost(text), length);
        expect(cut).not.toMatch(/\p{Cs}/u);
        expect(cut.replace(/… \(\d+ characters\)$/u, '').length).toBeLessThanOrEqual(
          Math.max(length, fromHost(text).length <= length ? fromHost(text).length : 0),
        );
        expect(cut).not.toMatch(/‹U(\+[0-9A-F]{0,6})?…/u);
      }),
    );
    expect(cutText('N'.repeat(4096))).toBe(`${'N'.repeat(shownLength)}… (4096 characters)`);
  });
});

describe('the text of a file', () => {
  it('keeps the lines of typed text, and removes characters that change the direction of writing', () => {
    expect(jsonFromFile({ evidence: 'one\ntwo\tthree', 'a\u202eb': ['\ud800', 1, null] })).toEqual({
      evidence: 'one\ntwo\tthree',
      'a‹U+202E›b': ['‹U+D800›', 1, null],
    });
  });
  it('is well-formed where it is sealed', () => {
    expect(wellFormed({ label: 'x\udc00y', text: 'a\nb' })).toEqual({ label: 'x‹U+DC00›y', text: 'a\nb' });
  });
});
