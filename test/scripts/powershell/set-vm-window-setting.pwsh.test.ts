import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { valueState, type FactState } from '../../../main/contract/fact-state.ts';
import type { Settled } from '../../../main/contract/journal.ts';
import { windowHold } from '../../../main/engine/planning/window-rules.ts';
import { readSession, readWindows } from '../../../main/engine/running/read-windows.ts';
import type { LocalHost } from '../../../main/hosts/local/local-host.ts';
import { copyOfWorld, openSimulated, resetWorld } from '../../simulated-host.ts';
import { changeWorld } from '../../simulator/change-world.ts';

const web01 = 'd9e0eb0a-5b37-508e-9173-67e9ade83acf';
const world = copyOfWorld('neglected');
let host: LocalHost;
beforeAll(async () => {
  host = await openSimulated(world, 'change');
}, 120_000);
afterAll(() => host.close());
beforeEach(() => {
  resetWorld(world, 'neglected');
});

type Loose = { conditions: Record<string, unknown>; vms: (Record<string, unknown> & { Id: string; State: string; HardDrives: { Path: string }[] })[] };
/** The world with something of WEB01, or of its conditions, replaced. */
const withWeb01 = (vm: Record<string, unknown>, conditions: Record<string, unknown> = {}): void => {
  changeWorld(world, (it) => {
    const loose = it as unknown as Loose;
    Object.assign(loose.conditions, conditions);
    Object.assign(loose.vms.find((each) => each.Id === web01) ?? {}, vm);
  });
};
const gone = { vmDvdDrive: [{ ControllerNumber: 0, ControllerLocation: 1, DvdMediaType: 'ISO', Path: 'D:\\ISO\\gone.iso' }] };
const thumbprint = 'F1F1F1F1F1F1F1F1F1F1F1F1F1F1F1F1F1F1F1F1';
const withTpm = { vmSecurity: { TpmEnabled: true }, KeyProtector: [thumbprint] };
/** The private key that opens the virtual TPM, in the store of this host; `mode` is where the host gets its keys. */
const withTpmKey = (mode = 'Local'): void => {
  changeWorld(world, (it) => {
    const loose = it as unknown as { certificates: { Thumbprint: string; Store: string; HasPrivateKey: boolean }[]; hgsClient: { Mode: string } };
    const [first] = loose.certificates;
    if (!first) throw new Error('the world has no certificate to copy');
    loose.certificates.push({ ...first, Store: 'Shielded VM Local Certificates', Thumbprint: thumbprint, HasPrivateKey: true });
    loose.hgsClient.Mode = mode;
  });
};
const power = (from: 'Running' | 'Off', to: 'Running' | 'Off' | 'Saved'): Promise<Settled> =>
  host.set({ address: { resource: 'vmWindow', key: { vm: web01 }, property: 'state' }, from: valueState(from), to: valueState(to), edit: { how: 'replace' } });
const stateNow = (): string | undefined => (JSON.parse(readFileSync(world, 'utf8')) as Loose).vms.find((vm) => vm.Id === web01)?.State;
const factNow = async (property: string): Promise<FactState | undefined> => (await readWindows(host, new Set([web01])))['vmWindow']?.rows[0]?.facts[property];
const hold = async (): Promise<string | undefined> => windowHold(web01, { ...(await readWindows(host, new Set([web01]))), ...(await readSession(host)) });

describe('shutting a VM down and starting it', () => {
  it('goes from Running to Off and back', async () => {
    expect(await power('Running', 'Off')).toMatchObject({ outcome: 'done', was: valueState('Running'), is: valueState('Off') });
    expect(await power('Running', 'Off')).toMatchObject({ outcome: 'already' });
    expect(await power('Off', 'Running')).toMatchObject({ outcome: 'done', is: valueState('Running') });
  });
  it('is refused for a locked guest, which stays as it is', async () => {
    withWeb01({}, { windows: { [web01]: { stop: 'locked' } } });
    expect(await power('Running', 'Off')).toMatchObject({
      outcome: 'refused',
      is: valueState('Running'),
      message: expect.stringContaining('answer 32781') as string,
    });
    expect(stateNow()).toBe('Running');
  });
  it('says that a guest was asked which does not shut down at once', async () => {
    withWeb01({}, { windows: { [web01]: { stop: 'hangs' } } });
    expect(await power('Running', 'Off')).toMatchObject({
      outcome: 'failed',
      is: valueState('Running'),
      message: 'The guest was asked to shut down (answer 0).',
    });
  });
  it('has been asked for where a guest goes off later, after the setter has ended', async () => {
    withWeb01({}, { windows: { [web01]: { stop: 'late', seconds: 1 } } });
    expect(await power('Running', 'Off')).toMatchObject({ outcome: 'failed', is: valueState('Running') });
    await expect.poll(() => factNow('state')).toEqual(valueState('Off'));
    expect(await power('Off', 'Running')).toMatchObject({ outcome: 'done', is: valueState('Running') });
    expect(await factNow('state')).toEqual(valueState('Running'));
  });
  it('starts no VM that is saved, and sets no other state', async () => {
    withWeb01({ State: 'Saved' });
    expect(await power('Off', 'Running')).toMatchObject({ outcome: 'moved', is: valueState('Saved') });
    expect(await power('Running', 'Saved')).toMatchObject({ outcome: 'failed', message: expect.stringContaining('only shut down or started') as string });
    expect(stateNow()).toBe('Saved');
  });
  it.each([
    ['memory is missing', {}, { windows: { [web01]: { start: 'memory' } } }, 'Not enough memory'],
    ['its ISO file is missing', gone, { missingFiles: ['D:\\ISO\\gone.iso'] }, 'gone.iso'],
  ])('fails with the words of Windows when %s', async (_name, vm, conditions, words) => {
    withWeb01({ ...vm, State: 'Off' }, conditions);
    expect(await power('Off', 'Running')).toMatchObject({ outcome: 'failed', is: valueState('Off'), message: expect.stringContaining(words) as string });
  });
});

describe('what holds a window', () => {
  it('is nothing on a healthy VM', async () => {
    expect(await hold()).toBeUndefined();
    expect(await factNow('memoryAssigned')).toEqual(valueState(4294967296));
  });
  it('is nothing on a VM whose virtual TPM finds its private key here', async () => {
    withWeb01(withTpm);
    withTpmKey();
    expect(await hold()).toBeUndefined();
  });
  it('is a virtual TPM whose key comes from the Host Guardian Service', async () => {
    withWeb01(withTpm);
    withTpmKey('HostGuardianService');
    expect(await hold()).toContain('its key comes from the Host Guardian Service');
  });
  it.each([
    ['a backup', { OperationalStatus: ['BackingUpVirtualMachine'] }, {}, 'A backup is in progress.'],
    ['a live migration', { OperationalStatus: ['MigratingVirtualMachine'] }, {}, 'A live migration is in progress.'],
    ['a merge', { OperationalStatus: ['MergingDisks'] }, {}, 'Hyper-V merges virtual disks.'],
    ['no shutdown service', { ShutdownService: 3 }, {}, 'Operating system shutdown is not enabled'],
    ['a guest without heartbeat', { Heartbeat: 'LostCommunication' }, {}, 'The heartbeat of the guest is LostCommunication.'],
    ['a replica', { ReplicationMode: 'Replica' }, {}, 'A replica is never started.'],
    ['a primary VM that does not replicate', { ReplicationMode: 'Primary', ReplicationState: 'Suspended' }, {}, 'not Replicating'],
    ['a missing ISO file', gone, { missingFiles: ['D:\\ISO\\gone.iso'] }, 'a file is missing: D:\\ISO\\gone.iso'],
    ['too little memory', { MemoryStartup: 1024 ** 4 }, {}, 'The VM could not start again: it needs'],
    ['a virtual TPM without a key here', withTpm, {}, 'no private key of its owner or of a guardian is on this host'],
    [
      'a virtual TPM whose keys cannot be read',
      withTpm,
      { faults: [{ command: 'Get-VMKeyProtector', of: 'WEB01', message: 'Hyper-V does not answer.', id: 'x', category: 'NotSpecified' }] },
      'could not be read (Hyper-V does not answer.)',
    ],
    ['a cluster', { IsClustered: true }, {}, 'belongs to a failover cluster'],
    [
      'a disk that a backup has left',
      {
        Checkpoints: null,
        HardDrives: [{ Path: 'D:\\VMs\\WEB01\\disk0_1.avhdx', DiskNumber: null, ControllerType: 'SCSI', ControllerNumber: 0, ControllerLocation: 0 }],
      },
      {},
      'disk0_1.avhdx',
    ],
    [
      'a checkpoint list that cannot be read',
      {},
      { faults: [{ command: 'Get-VMSnapshot', of: 'WEB01', message: 'Hyper-V does not answer.', id: 'x', category: 'NotSpecified' }] },
      'Could not be read: recovery checkpoints',
    ],
  ])('is %s', async (_name, vm, conditions, words) => {
    withWeb01(vm, conditions);
    expect(await hold()).toContain(words);
  });
});
