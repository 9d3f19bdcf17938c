import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineSplitter, type ProcessLine } from '../../../main/powershell/line-splitter.ts';

function split(chunks: readonly Uint8Array[], limit?: number): ProcessLine[] {
  const lines: ProcessLine[] = [];
  const splitter = new LineSplitter((line) => lines.push(line), limit);
  for (const chunk of chunks) splitter.push(Buffer.from(chunk));
  splitter.end();
  return lines;
}

/** Cuts `bytes` at the given places, also inside a character. */
function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const at = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...at].map((start, index) => bytes.subarray(start, at[index] ?? bytes.length));
}

const byteOf = (forbidden: readonly number[]): fc.Arbitrary<number> => fc.integer({ min: 0, max: 255 }).filter((byte) => !forbidden.includes(byte));
const noise = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes.filter((byte) => byte !== 0x0a && byte !== 0x1e)));
const frame = fc.record({ before: noise, json: fc.json().map((json) => JSON.stringify(json).replace(/[^\x20-\x7e]/gu, '?')) });

describe('LineSplitter', () => {
  it('gives the same lines for any chunking of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.array(fc.nat(400)), (bytes, places) => {
        const whole = Buffer.from(bytes);
        expect(split(cut(whole, places))).toEqual(split([whole]));
        expect(split([...whole].map((byte) => Buffer.of(byte)))).toEqual(split([whole]));
      }),
    );
  });

  it('finds every frame behind any bytes, and nothing else is a frame', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(frame, noise), { maxLength: 12 }), fc.array(fc.nat(2000)), (lines, places) => {
        const bytes = Buffer.concat(lines.flatMap((line) => ('json' in line ? [line.before, Buffer.from(`\u001e${line.json}\n`)] : [line, Buffer.from('\n')])));
        const found = split(cut(bytes, places)).map((line) => (line.is === 'frame' ? line.text : 'noise'));
        expect(found).toEqual(lines.map((line) => ('json' in line ? line.json : 'noise')));
      }),
    );
  });

  it('never shows a control character of noise', () => {
    fc.assert(
      fc.property(fc.array(byteOf([0x0a, 0x1e]), { maxLength: 80 }), (bytes) => {
        for (const line of split([Buffer.from([...bytes, 0x0a])])) expect(line.is === 'noise' && /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u.test(line.text)).toBe(true);
      }),
    );
  });

  it('keeps half a line until the rest is there, and reports a half line at the end as noise', () => {
    const lines: ProcessLine[] = [];
    const splitter = new LineSplitter((line) => lines.push(line));
    splitter.push(Buffer.from('\u001e{"a"'));
    expect(lines).toEqual([]);
    splitter.push(Buffer.from(':1}\n\u001e{"half'));
    expect(lines).toEqual([{ is: 'frame', text: '{"a":1}' }]);
    splitter.end();
    expect(lines.at(-1)).toEqual({ is: 'noise', text: '{"half' });
  });

  it('takes what follows the last mark of a line', () => {
    expect(split([Buffer.from('\u001e{"cut":\u001e{"whole":1}\n')])).toEqual([{ is: 'frame', text: '{"whole":1}' }]);
  });

  it('shows only the beginning of an endless noise line, and still finds the mark behind it', () => {
    const flood = Array.from({ length: 200 }, () => Buffer.alloc(10_000, 'n'));
    const lines = split([...flood, Buffer.from('\u001e{"a":1}\n'), ...flood, Buffer.from('\n')]);
    expect(lines[0]).toEqual({ is: 'frame', text: '{"a":1}' });
    expect(lines[1]).toEqual({ is: 'noise', text: `${'n'.repeat(200)}…` });
  });

  it('reports a frame beyond the limit with its size and beginning, and goes on after it', () => {
    const lines = split([Buffer.from(`\u001e{"a":"${'x'.repeat(500)}`), Buffer.from(`${'y'.repeat(600)}"}\n\u001e{}\n`)], 1000);
    expect(lines[0]).toMatchObject({ is: 'tooLong', bytes: 1108 });
    expect(lines[0]?.is === 'tooLong' && lines[0].start.startsWith('{"a":"xxx')).toBe(true);
    expect(lines[1]).toEqual({ is: 'frame', text: '{}' });
  });

  it('joins a line of 20 MB from small chunks', () => {
    const chunks = Array.from({ length: 320 }, () => Buffer.alloc(65_536, 'x'));
    const [line] = split([Buffer.from('\u001e'), ...chunks, Buffer.from('\n')]);
    expect(line?.is === 'frame' && line.text.length).toBe(320 * 65_536);
  });
});
