import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './generated-file.ts';
import { tracked } from './tracked-files.ts';

const columns = 140;
const literals = /'(?:[^']|'')*'|"(?:[^"`]|`.|"")*"/g;

/** Lines that do not fit, each by its number. Where one text makes a line long, it stays: a text is found by its words, so it is not cut. */
export const longLinesIn = (text: string): readonly number[] =>
  text.split(/\r?\n/).flatMap((line, index) => {
    const longest = Math.max(0, ...Array.from(line.matchAll(literals), ([literal]) => literal.length));
    return line.length > columns && line.length - longest > columns * 0.8 ? [index + 1] : [];
  });

describe('lines of scripts', () => {
  it('fit on a screen, in the product and in its tests', () => {
    const scripts = tracked.filter((file) => /\.psm?1$/.test(file));
    expect(scripts.length).toBeGreaterThan(200);
    expect(scripts.flatMap((file) => longLinesIn(readFileSync(join(root, file), 'utf8')).map((line) => `${file}:${String(line)}`))).toEqual([]);
  });

  it.each([
    [`$a = ${'Get-Part | '.repeat(14)}Out-Null`, [1]],
    [`$short = 1\n# ${'word '.repeat(30)}`, [2]],
    [`    throw '${'word '.repeat(40)}'`, []],
    [`throw "${'word '.repeat(40)}" + ${'$part + '.repeat(16)}$end`, [1]],
  ])('are found in %j', (text, lines) => {
    expect(longLinesIn(text)).toEqual(lines);
  });
});
