import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonMistake } from '../../../../main/storage/json/json-mistake.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('the place of a mistake in JSON', () => {
  it.each([
    ['{"version":1,\n  "values": {]}', 2, 14],
    ['{"a":1,}', 1, 8],
    ['{"a":1 "b":2}', 1, 8],
    ["{'a':1}", 1, 2],
    ['[1,,2]', 1, 4],
    ['[01]', 1, 2],
    ['{"a":hunter2}', 1, 6],
    ['{"a":"C:\\Users"}', 1, 6],
    ['\r\n\r\n{"ü😀":nope}', 3, 7],
    ['{} {}', 1, 4],
    ['[1}', 1, 3],
    ['truex', 1, 1],
    ['{"a" 1}', 1, 6],
    ['{1:2}', 1, 2],
  ])('in %j is line %i, column %i', (text, line, column) => {
    expect(isJson(text)).toBe(false);
    expect(jsonMistake(text)).toEqual({ line, column, cutOff: false });
  });

  it.each(['', '   ', '{', '[1,', '{"a"', '{"a":', '{"a":1', '"abc', '["a\\', '["a\\u00', '[tru', '[-', '[1.'])('in %j is that its end is missing', (text) => {
    expect(isJson(text)).toBe(false);
    expect(jsonMistake(text).cutOff).toBe(true);
  });

  it('is the end, wherever a right text is cut off', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true }), (value, wide, part) => {
        const text = JSON.stringify(value, null, wide ? 2 : 0);
        const cut = text.slice(0, Math.floor(part * (text.length - 1)));
        expect(jsonMistake(cut).cutOff).toBe(true);
      }),
    );
  });

  it('is before the first wrong character, or at it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue()),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('\u0001', '@', '}', ']', ',', ':'),
        (value, part, sign) => {
          const text = JSON.stringify(value);
          const at = Math.floor(part * text.length);
          const wrong = text.slice(0, at) + sign + text.slice(at);
          fc.pre(!isJson(wrong));
          const { line, column } = jsonMistake(wrong);
          expect(line).toBe(1);
          expect(column).toBeLessThanOrEqual(Array.from(wrong.slice(0, at)).length + 2);
        },
      ),
    );
  });
});
