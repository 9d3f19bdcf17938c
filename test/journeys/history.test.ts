import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import type { Comparison } from '../../main/contract/record/comparison.ts';
import { timeWords } from '../../main/words/utc-times.ts';
import { scanAndFix } from '../main/application/evidence/practice-records.ts';
import { cliApplication } from './cli-application.ts';

const host = 'practice:neglected';

describe('the history on the command line', () => {
  it('says where nothing was scanned or changed', async () => {
    expect(await cliApplication().run('history', '--host', host)).toMatchObject({ code: 0, out: ['There is no scan and no run of this host yet.'] });
  });

  it('shows scans and runs, the newest first, and compares the last two scans or two that are named', async () => {
    const cli = cliApplication();
    await cli.run('scan', '--host', host, '--json');
    const run = await scanAndFix(cli, host);
    await cli.run('scan', '--host', host, '--json');
    const { code, out } = await cli.run('history', '--host', host);
    expect(code).toBe(0);
    const kinds = out.map((line) => line.split(/\s+/)[2]);
    expect(kinds[0]).toBe('scan');
    expect(kinds.at(-1)).toBe('scan');
    expect(kinds.filter((kind) => kind !== 'scan')).toEqual(['run']);
    expect(out.find((line) => line.includes(run))).toMatch(/by test: \d+ changes? planned, \d+ done, \d+ in place$/);
    const times = out.map((line) => line.slice(0, '2026-11-24 08:00:00'.length));
    expect(times).toEqual([...times].sort().reverse());

    const last = await cli.run('compare', '--host', host);
    expect(last.code).toBe(1);
    expect(last.out[0]).toMatch(/^From .+ to .+: \d+ differences? \(.*\d+ fixed/);
    expect(last.out.join('\n')).toContain(`by test, run ${run}`);
    const [newest, oldest] = [times[0] ?? '', times.at(-1) ?? ''];
    const named = await cli.run('compare', oldest, newest, '--host', host);
    expect(named.out[0]).toContain(`From ${timeWords(oldest)}`);
    expect((await cli.run('compare', newest, newest, '--host', host)).code).toBe(0);

    const record = join(cli.folder, 'record.json');
    await cli.run('report', '--host', host, '--record', record);
    const beside = await cli.run('compare', record, oldest, '--host', host, '--json');
    expect(beside.code).toBe(1);
    const { changes } = JSON.parse(beside.out.join('')) as Comparison;
    expect(changes.some(({ how }) => how === 'fixed')).toBe(true);
    expect((await cli.run('history', '--host', host)).out[0]).toMatch(/ report .*full edition, by test/);
  });

  it('says what is missing where there is nothing to compare', async () => {
    const cli = cliApplication();
    expect(await cli.run('compare')).toMatchObject({ code: 2, notes: [expect.stringContaining('--host')] });
    await cli.run('scan', '--host', host, '--json');
    expect(await cli.run('compare', '--host', host)).toMatchObject({ code: 2, notes: [expect.stringContaining('fewer than two scans')] });
  });
});
