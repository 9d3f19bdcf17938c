import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { documentedCommands, followedElsewhere } from './documented-commands.ts';
import { newClone, type Ran } from './new-clone.ts';

const clone = newClone();
afterAll(() => {
  clone.dispose();
});
const inClone = (name: string): string => join(clone.folder, name);
const isPdf = (name: string): boolean => readFileSync(inClone(name)).subarray(0, 5).toString('latin1') === '%PDF-';
const planId = (): string => (JSON.parse(readFileSync(inClone('plan.json'), 'utf8')) as { readonly id: string }).id;

const saved = (said: Ran): void => {
  expect(said.out).toContain('Saved in the profile');
  expect(said.code).toBe(0);
};
/** The day of the examples is in the past one day; what they show stays. */
const today = (command: string): string => command.replace('2027-11-24', new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10));

/** What each command of README.md has to come to, in the order of the page. */
const followed: Readonly<Record<string, (said: Ran) => void>> = {
  'npm start -- guide': (said) => {
    expect(said.out).toContain('The guide is finished.');
    expect(said.code).toBe(0);
  },
  'npm run castellan -- hosts': (said) => {
    expect(said.out).toContain('practice:neglected');
    expect(said.code).toBe(0);
  },
  'npm run castellan -- scan --host practice:neglected': (said) => {
    expect(said.out).toContain('HV-D-02');
    expect(said.code).toBe(3);
  },
  'npm run castellan -- profile answer --host practice:neglected --control W01-04 --says yes --evidence "Runbook, page 3"': saved,
  'npm run castellan -- profile accept --host practice:neglected --control W02-42 --reason "Old scanner" --approver Anna --until 2027-11-24': saved,
  'npm run castellan -- profile assign --host practice:neglected --control W02-42 --owner Anna --due 2027-11-24': saved,
  'npm run castellan -- profile withdraw --host practice:neglected --control W01-04': saved,
  'npm run castellan -- profile unassign --host practice:neglected --control W02-42': saved,
  'npm run castellan -- profile set minimumPasswordLength 16 --host practice:neglected': saved,
  'npm run castellan -- plan --host practice:neglected --auto --out plan.json': (said) => {
    expect(said.out).toContain(planId());
    expect(said.code).toBe(0);
  },
  'npm run castellan -- plan --host practice:neglected --auto --save-script script': (said) => {
    expect(said.out).toMatch(/apply-plan\.ps1 -Path plan-\w+\.json -Sha256 [0-9a-f]{64}/);
    expect(existsSync(inClone('script/apply-plan.ps1'))).toBe(true);
    expect(said.code).toBe(0);
  },
  'npm run castellan -- apply --plan plan.json --confirm <plan id>': (said) => {
    expect(said.out).toMatch(/\d+ done/);
    // 1: a control that was fixed on some of its targets is open on others.
    expect([0, 1]).toContain(said.code);
  },
  'npm run castellan -- keep practice:neglected': (said) => {
    // The automatic fixes have no change that waits.
    expect(said.notes).toContain('No change on practice:neglected waits');
    expect(said.code).toBe(2);
  },
  'npm run castellan -- undo --host practice:neglected --out undo.json': (said) => {
    expect(existsSync(inClone('undo.json'))).toBe(true);
    expect(said.code).toBe(0);
  },
  'npm run castellan -- report --host practice:neglected --out report.pdf --record record.json': (said) => {
    expect(said.code).toBe(0);
    expect(isPdf('report.pdf')).toBe(true);
  },
  'npm run castellan -- verify record.json': (said) => {
    // Without the digest of the paper one thing is not checked.
    expect(said.code).toBe(3);
  },
};
/** Commands that stay: they are started and ended. */
const staying = ['npm start', 'npm start -- --browser'];

describe('README.md in a new clone', () => {
  it('names no command that no journey follows', () => {
    const known = new Set([...Object.keys(followed), ...staying, ...Object.keys(followedElsewhere)]);
    expect(documentedCommands().filter((command) => !known.has(command))).toEqual([]);
    expect([...known].filter((command) => !documentedCommands().includes(command))).toEqual([]);
    expect(existsSync(inClone('dist'))).toBe(false);
  });

  it.each(Object.entries(followed))('%s', (command, expected) => {
    const said = clone.run(today(command.replace('<plan id>', () => planId())));
    try {
      expected(said);
    } catch (error) {
      throw new Error(`${command} ended with ${String(said.code)}.\n${said.out.slice(-2000)}\n${said.notes.slice(-2000)}`, { cause: error });
    }
  });

  it('builds what the command line needs, and nothing else', () => {
    expect(existsSync(inClone('dist/report'))).toBe(true);
    for (const part of ['renderer', 'web', 'electron']) expect(existsSync(inClone(`dist/${part}`))).toBe(false);
  });

  it('npm start and its hint: what a report misses is built by following the message', async () => {
    rmSync(inClone('dist/report'), { recursive: true });
    const report = `node dist/cli/castellan.js report --host practice:neglected --out again.pdf`;
    const without = clone.run(report);
    expect(without.code).toBe(6);
    const hint = /“npm (\S+)” builds it/.exec(without.notes)?.[1];
    expect(hint).toBe('start');
    const wizard = clone.start('start.mjs');
    await wizard.says(/Castellan is open at http:\S+/);
    expect(await wizard.end()).toBe(0);
    expect(clone.run(report).code).toBe(0);
    expect(isPdf('again.pdf')).toBe(true);
  });
});
