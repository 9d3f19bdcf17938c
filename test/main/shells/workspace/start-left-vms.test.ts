import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../../main/contract/plan.ts';
import type { SetRequest } from '../../../../main/engine/ports.ts';
import { connect } from '../../../../main/shells/workspace/connect.ts';
import { startLeftVms } from '../../../../main/shells/workspace/start-left-vms.ts';
import { Workspace } from '../../../../main/shells/workspace/workspace.ts';
import { cliApplication, type Cli } from '../../../journeys/cli-application.ts';
import { wrapHost } from '../../../wrap-host.ts';

const reference = 'practice:neglected';
const workspaceOf = ({ application }: Cli): Workspace => new Workspace({ application, shell: 'window', elevation: { can: false } });

/** A window that has left LNX01 off, because its start failed. `mend`: from now on VMs start. `asked`: the VMs that were asked to start. */
async function brokenWindow(): Promise<{ readonly cli: Cli; readonly mend: () => void; readonly asked: string[] }> {
  const cli = cliApplication();
  const { application, folder } = cli;
  const file = join(folder, 'plan.json');
  await cli.run('plan', '--host', reference, '--control', 'HV-C-02', '--out', file, '--target', 'LNX01', '--window', 'LNX01');
  const { id } = JSON.parse(readFileSync(file, 'utf8')) as Plan;
  const open = application.hosts.open.bind(application.hosts);
  const asked: string[] = [];
  const broken = { is: true };
  const isStart = ({ address, to }: SetRequest): boolean => address.resource === 'vmWindow' && to.is === 'value' && to.value === 'Running';
  const watched = async (...given: Parameters<typeof open>) => {
    const host = await open(...given);
    return wrapHost(host, {
      set: (request) => {
        if (!isStart(request)) return host.set(request);
        asked.push(request.address.key['vm'] ?? '');
        return broken.is ? Promise.reject(new Error('Not enough memory.')) : host.set(request);
      },
    });
  };
  Object.assign(application.hosts, { open: watched });
  expect((await cli.run('apply', '--plan', file, '--confirm', id)).code).toBe(4);
  asked.length = 0;
  return { cli, asked, mend: () => void (broken.is = false) };
}

describe('VMs that a run has left off', () => {
  it('are named at the next connection, apart from other notices, and one action starts them and no others', async () => {
    const { cli, mend, asked } = await brokenWindow();
    mend();
    const workspace = workspaceOf(cli);
    const view = await connect(workspace, reference);
    expect(view.vmsLeft).toMatchObject([{ name: 'LNX01', message: expect.stringContaining('LNX01 was running before the run') as string }]);
    expect(view.notices.filter((notice) => notice.includes('LNX01'))).toEqual([]);
    expect(asked).toEqual([]);
    expect(await startLeftVms(workspace, reference)).toEqual({ left: [], notices: [expect.stringContaining('Castellan has started it.')] });
    expect(asked).toEqual(view.vmsLeft.map(({ vm }) => vm));
    expect((await connect(workspace, reference)).vmsLeft).toEqual([]);
  });

  it('stay there with the reason where they still do not start', async () => {
    const { cli } = await brokenWindow();
    const workspace = workspaceOf(cli);
    const [before] = (await connect(workspace, reference)).vmsLeft;
    const { left, notices } = await startLeftVms(workspace, reference);
    expect([left.map(({ vm }) => vm), notices]).toEqual([[before?.vm], []]);
    expect(left[0]?.message).toContain('its state is Off now');
  });

  it('are not started before the host is connected', () => {
    expect(() => startLeftVms(workspaceOf(cliApplication()), reference)).toThrow('is not connected');
  });
});
