import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { installInLab, processesLeft, type Installed } from './lab.ts';

// Programs of the lab run one at a time, also those of other files; each has its own limit.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 });

let castellan: Installed;
let before: readonly string[];
beforeAll(async () => {
  castellan = await installInLab();
  before = processesLeft();
});
afterAll(() => {
  expect(processesLeft()).toEqual(before);
});
const planId = (name: string): string => (JSON.parse(readFileSync(castellan.here(name), 'utf8')) as { readonly id: string }).id;

describe('the command line on practice hosts, as a program of Windows', () => {
  it('takes no data folder from the environment of a user when it runs elevated', () => {
    const said = castellan.run('hosts');
    expect(said.notes).toContain('The environment variable CASTELLAN_DATA was ignored');
    expect(existsSync(castellan.here('data'))).toBe(false);
  });

  it('lists this computer beside the practice hosts', () => {
    const said = castellan.runWithStandIns('hosts');
    expect(said.notes).toBe('');
    expect(said.out).toMatch(/^local +This computer$/m);
    expect(said.out).toMatch(/^practice:neglected /m);
    expect(said.code).toBe(0);
  });

  it('scans, plans, applies, undoes, reports and verifies, in a folder with blanks and umlauts', () => {
    const host = 'practice:neglected';
    expect(castellan.runWithStandIns('scan', '--host', host)).toMatchObject({ code: 3, notes: '' });
    expect(castellan.runWithStandIns('plan', '--host', host, '--auto', '--out', castellan.path('plan.json')).out).toContain(planId('plan.json'));
    const applied = castellan.runWithStandIns('apply', '--plan', castellan.path('plan.json'), '--confirm', planId('plan.json'));
    expect(applied.out).toMatch(/[1-9]\d* done/);
    expect(castellan.runWithStandIns('undo', '--host', host, '--out', castellan.path('undo.json')).code).toBe(0);
    const undone = castellan.runWithStandIns('apply', '--plan', castellan.path('undo.json'), '--confirm', planId('undo.json'));
    expect(undone.out).toMatch(/[1-9]\d* done/);
    const report = castellan.runWithStandIns('report', '--host', host, '--out', castellan.path('Bericht ä.pdf'), '--record', castellan.path('record.json'));
    expect(report).toMatchObject({ code: 0 });
    expect(readFileSync(castellan.here('Bericht ä.pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    // Without the digest of the paper one thing is not checked.
    expect(castellan.runWithStandIns('verify', castellan.path('record.json')).code).toBe(3);
  });
});
