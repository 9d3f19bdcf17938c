import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../code/generated-file.ts';

const words = readFileSync(join(root, 'docs', 'product-words.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** What the check says about a text with the settings of the repository. */
function unknownWords(text: string, name = 'page.md'): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'castellan-spelling-'));
  try {
    writeFileSync(join(folder, name), text);
    const args = ['lint', '--no-progress', '--no-summary', '--words-only', '--config', join(root, 'cspell.json'), '--root', folder, join(folder, name)];
    return spawnSync(process.execPath, [join(root, 'node_modules', 'cspell', 'bin.mjs'), ...args], { cwd: folder, encoding: 'utf8' })
      .stdout.split('\n')
      .filter((line) => line !== '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the spell check', () => {
  it('finds a wrong word and British spelling, and knows the words of the product', () => {
    expect(unknownWords('The organisation uses a diffrent colour. An organization uses another color.\n')).toEqual(['organisation', 'diffrent', 'colour']);
    expect(unknownWords(`${words.join(' ')}\n`)).toEqual([]);
    // A name of the program may have another spelling, a text beside it may not.
    expect(unknownWords("export const texts = { organisation: 'Values of the organisation' };\n", 'texts.ts')).toEqual(['organisation']);
  });

  it('has a list of words in the order of the alphabet, each once', () => {
    const order = [...words].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
    expect(words).toEqual(order);
    expect(new Set(words.map((word) => word.toLowerCase())).size).toBe(words.length);
  });
});
