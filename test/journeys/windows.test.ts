import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../main/contract/plan.ts';
import type { SetRequest } from '../../main/engine/ports.ts';
import { wrapHost } from '../wrap-host.ts';
import { cliApplication, type Cli } from './cli-application.ts';

const reference = 'practice:neglected';
const planOf = (file: string): Plan => JSON.parse(readFileSync(file, 'utf8')) as Plan;

async function planned(cli: Cli, ...more: readonly string[]) {
  const file = join(cli.folder, 'plan.json');
  const said = await cli.run('plan', '--host', reference, '--control', 'HV-C-02', '--out', file, ...more);
  return { file, said, plan: planOf(file) };
}

describe('a maintenance window on the command line', () => {
  it('shuts the VM down, changes it, starts it, and undo does the same', async () => {
    const cli = cliApplication();
    const { file, said, plan } = await planned(cli, '--target', 'LNX01', '--window', 'LNX01');
    expect(said.out.join('\n')).toContain('While the VM is off: shut down, change, start again');
    const applied = await cli.run('apply', '--plan', file, '--confirm', plan.id);
    const text = applied.out.join('\n');
    for (const words of ['LNX01: shutting down the guest.', 'LNX01 is off.', 'LNX01 is running again.']) expect(text).toContain(words);
    // Exit code 1: the control still has a finding to fix on other VMs.
    expect([applied.code, text.includes('1 done')]).toEqual([1, true]);
    const back = join(cli.folder, 'undo.json');
    await cli.run('undo', '--host', reference, '--window', 'LNX01', '--out', back);
    const undone = await cli.run('apply', '--plan', back, '--confirm', planOf(back).id);
    expect(undone.out.join('\n')).toContain('LNX01 is running again.');
    expect((await cli.run('start-vms', '--host', reference)).out).toEqual(['All VMs that a run has shut down are running.']);
  });

  it('ends with code 4 and the command where the VM does not start again', async () => {
    const cli = cliApplication();
    const { application } = cli;
    const { file, plan } = await planned(cli, '--target', 'LNX01', '--window', 'LNX01');
    const open = application.hosts.open.bind(application.hosts);
    const noStart = async (...given: Parameters<typeof open>) => {
      const host = await open(...given);
      const isStart = ({ address, to }: SetRequest): boolean => address.resource === 'vmWindow' && to.is === 'value' && to.value === 'Running';
      return wrapHost(host, { set: (request) => (isStart(request) ? Promise.reject(new Error('Not enough memory.')) : host.set(request)) });
    };
    Object.assign(application.hosts, { open: noStart });
    const applied = await cli.run('apply', '--plan', file, '--confirm', plan.id);
    expect(applied.code).toBe(4);
    expect(applied.out.join('\n')).toMatch(
      /LNX01 was not started again\. .*Not enough memory\. Run on the host: Hyper-V\\Get-VM -Id [0-9a-f-]{36} \| Hyper-V\\Start-VM/,
    );
    Object.assign(application.hosts, { open });
    const started = await cli.run('start-vms', '--host', reference);
    expect([started.code, started.out.join('\n')]).toEqual([0, expect.stringContaining('LNX01 was left off by the run')]);
  });

  it('can be planned for an undo where no scan is kept', async () => {
    const cli = cliApplication();
    const { file, plan } = await planned(cli, '--target', 'LNX01', '--window', 'LNX01');
    await cli.run('apply', '--plan', file, '--confirm', plan.id);
    const data = join(cli.folder, 'data');
    const kept = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('latest-scan.json'));
    for (const name of kept) rmSync(join(data, name));
    const back = join(cli.folder, 'undo.json');
    await cli.run('undo', '--host', reference, '--window', 'LNX01', '--out', back);
    const undone = await cli.run('apply', '--plan', back, '--confirm', planOf(back).id);
    expect([undone.notes.join(' '), undone.out.join('\n')]).toEqual(['', expect.stringContaining('LNX01 is running again.')]);
  });

  it('is not opened without being asked for', async () => {
    const { said, plan } = await planned(cliApplication(), '--target', 'LNX01');
    expect([said.code, plan.changes.map((change) => change.standing.is)]).toEqual([5, ['held']]);
  });

  it('is refused for a name that two VMs have, and for one that none has', async () => {
    const cli = cliApplication();
    const run = (name: string) => cli.run('plan', '--host', reference, '--control', 'HV-C-02', '--window', name);
    const [twice, none] = [await run('WEB01'), await run('$(Stop-Computer)')];
    expect([twice.code, twice.notes.join('\n')]).toEqual([2, expect.stringContaining('Several VMs are named “WEB01”')]);
    expect([none.code, none.notes.join('\n')]).toEqual([2, expect.stringContaining('There is no VM “$(Stop-Computer)” on this host.')]);
  });
});
