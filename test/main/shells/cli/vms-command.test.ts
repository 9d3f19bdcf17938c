import { beforeAll, describe, expect, it } from 'vitest';
import type { VmList } from '../../../../main/contract/wizard/vm-view.ts';
import { cliApplication, type Cli } from '../../../journeys/cli-application.ts';

const host = 'practice:neglected';
const listed = async (cli: Cli, ...more: readonly string[]): Promise<VmList> =>
  JSON.parse((await cli.run('vms', ...more, '--host', host, '--json')).out.at(-1) ?? '{}') as VmList;

let cli: Cli;
beforeAll(async () => {
  cli = cliApplication();
  await cli.run('scan', '--host', host);
});

describe('castellan vms', () => {
  it('lists each VM of the host on a line of its own', async () => {
    const { vms } = await listed(cli);
    const { code, out } = await cli.run('vms', '--host', host);
    expect(code).toBe(0);
    expect(vms.length).toBeGreaterThan(1);
    expect(out).toHaveLength(vms.length + 1);
    for (const [at, vm] of vms.entries()) expect(out[at + 1]).toContain(vm.name);
  });
  it('gives VMs a role and an owner, and removes them again', async () => {
    const [first, second] = (await listed(cli)).vms;
    if (!first || !second) expect.fail('too few VMs');
    const names = ['--vm', first.name, second.id];
    expect((await listed(cli, 'set', ...names, '--role', 'internet-service', '--owner', 'Anna')).vms.map(({ id, role, owner }) => [id, role, owner])).toEqual([
      [first.id, 'internetService', 'Anna'],
      [second.id, 'internetService', 'Anna'],
    ]);
    expect((await cli.run('vms', '--host', host)).out.join('\n')).toContain('Service, reachable from the internet');
    await cli.run('vms', 'set', '--host', host, ...names, '--role', 'none', '--no-owner');
    expect((await listed(cli)).vms.filter(({ role, owner }) => role !== undefined || owner !== undefined)).toEqual([]);
  });
  it.each([
    ['another role', ['--vm', 'x', '--role', 'king'], '“king” is no role. Give --role one of: infrastructure'],
    ['nothing to set', ['--vm', 'x'], 'Give at least one of these'],
    ['an empty owner', ['--vm', 'x', '--owner', ' '], 'Use --no-owner'],
    ['a VM that is not there', ['--vm', 'NO-SUCH-VM', '--role', 'lab'], 'There is no VM “NO-SUCH-VM”'],
  ])('refuses %s, and says what to do', async (_what, argv, says) => {
    const { code, notes } = await cli.run('vms', 'set', '--host', host, ...argv);
    expect([code, notes.join()]).toEqual([2, expect.stringContaining(says)]);
  });
  it('asks for a scan where none is kept', async () => {
    const { code, notes } = await cliApplication().run('vms', '--host', host);
    expect([code, notes.join()]).toEqual([2, expect.stringContaining(`castellan scan --host ${host}`)]);
  });
});
