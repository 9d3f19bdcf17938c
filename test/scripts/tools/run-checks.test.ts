import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runChecks, summaryOf, worstOf, type Check } from '../../../scripts/tools/run-checks.mjs';
import { root } from '../../laws/code/generated-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'castellan-checks-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const log = join(folder, 'log.txt');

/** Notes its begin and its end, so that the log tells how many ran at the same time. */
const program = join(folder, 'program.mjs');
writeFileSync(
  program,
  `import { appendFileSync } from 'node:fs';
const [name, delayMs, code] = process.argv.slice(2);
appendFileSync(${JSON.stringify(log)}, '+\\n');
setTimeout(() => {
  console.log('output of ' + name);
  appendFileSync(${JSON.stringify(log)}, '-\\n');
  process.exit(Number(code));
}, Number(delayMs));
`,
);
const check = (name: string, delayMs: number, code = 0): Check => [name, relative(join(root, 'node_modules'), program), [name, String(delayMs), String(code)]];

async function ran(checks: readonly Check[], slots: number) {
  writeFileSync(log, '');
  const printed: string[] = [];
  const results = await runChecks(checks, slots, (text) => printed.push(text));
  let now = 0;
  const signs = readFileSync(log, 'utf8').trim().split('\n');
  const most = Math.max(...signs.map((sign) => (now += sign === '+' ? 1 : -1)));
  return { results, printed, most };
}

describe('runChecks', () => {
  it('prints in the order of the list, whichever check is over first', async () => {
    const { printed, results } = await ran([check('slow', 600), check('quick', 0), check('quicker', 0)], 3);
    const untimed = printed.map((text) => text.replace(/\(\d+\.\d s\)$/, '(time)'));
    expect(untimed).toEqual(['passed  slow (time)', 'passed  quick (time)', 'passed  quicker (time)']);
    expect(results.map(({ name }) => name)).toEqual(['slow', 'quick', 'quicker']);
  });

  it.each([1, 2])('runs at most %i checks at the same time', async (slots) => {
    const { most } = await ran(
      ['a', 'b', 'c', 'd'].map((name) => check(name, 300)),
      slots,
    );
    expect(most).toBe(slots);
  });

  it('runs every check when one fails, and ends with the exit code of the worst', async () => {
    const { results, printed } = await ran([check('bad', 0, 2), check('good', 0), check('worse', 0, 7)], 2);
    expect(results.map(({ code }) => code)).toEqual([2, 0, 7]);
    const untimed = printed.map((text) => text.replace(/ \(\d+\.\d s\)$/, ''));
    expect(untimed).toEqual(['output of bad', 'FAILED  bad', 'passed  good', 'output of worse', 'FAILED  worse']);
    expect(worstOf(results)).toBe(7);
    expect(summaryOf(results, 1234)).toBe('1 passed, 2 failed: bad, worse (1.2 s)');
  });

  it('counts a program that is not there as failed', async () => {
    const { results } = await ran([['absent', 'no-such-package/program.mjs', []]], 2);
    expect(worstOf(results)).toBeGreaterThan(0);
    expect(results[0]?.output).toContain('no-such-package');
  });

  it('answers 0 when every check passed', () => {
    expect(worstOf([{ code: 0 }, { code: 0 }])).toBe(0);
    expect(summaryOf([{ name: 'a', code: 0, output: '', elapsedMs: 1 }], 61_000)).toBe('1 passed, 0 failed (61.0 s)');
  });
});
