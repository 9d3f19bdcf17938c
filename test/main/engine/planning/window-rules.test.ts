import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { guardianStore } from '../../../../main/resources/certificates/certificate.ts';
import { windowHold, windowRules } from '../../../../main/engine/planning/window-rules.ts';
import { factsOf, reading, row, unread, value } from '../known.ts';

const healthy: Readonly<Record<string, FactState>> = {
  name: value('WEB01'),
  state: value('Running'),
  operationalStatus: value(['Ok']),
  heartbeat: value('OkApplicationsHealthy'),
  shutdownEnabled: value(true),
  shutdownStatus: value(['2']),
  virtualMachineType: value('RealizedVirtualMachine'),
  replicationMode: value('None'),
  replicationState: value('Disabled'),
  memoryStartup: value(4 * 1024 ** 3),
  memoryAssigned: value(4 * 1024 ** 3),
  freeMemory: value(1024 ** 3),
  missingFiles: value([]),
  differencesLeft: value([]),
  recoveryCheckpoints: value([]),
  tpm: value(false),
  clustered: value(false),
  addresses: value(['10.0.4.20']),
};
const hold = (
  more: Readonly<Record<string, FactState>> = {},
  peers: FactState = value(['10.0.4.7']),
  ...others: readonly ReturnType<typeof reading>[]
): string | undefined =>
  windowHold(
    'a',
    factsOf(reading('vmWindow', [row({ vm: 'a' }, { ...healthy, ...more })]), reading('session', [row({}, { peerAddresses: peers })]), ...others),
  );
const asked = ['tpm', ...new Set(windowRules.flatMap(({ facts, where }) => [...facts, ...(where ? [where.fact] : [])]))];
/** The reason for a VM with a virtual TPM whose protector names one guardian. */
const holdOfTpm = (privateKey: FactState, vm = 'a', mode: FactState = value('Local')): string | undefined =>
  hold(
    { tpm: value(true) },
    undefined,
    reading('keyProtector', [row({ vm }, { vmName: value('WEB01'), present: value(true), certificates: value(['F1F1']) })]),
    reading('hgsClient', [row({}, { mode })]),
    reading('certificate', [row({ store: guardianStore, thumbprint: 'F1F1' }, { hasPrivateKey: privateKey })]),
  );

describe('what keeps a window closed', () => {
  it('is nothing on a healthy VM', () => {
    expect(hold()).toBeUndefined();
  });
  // Asked only of VMs with replication.
  it.each(asked.filter((fact) => fact !== 'replicationState'))('is that %s could not be read', (fact) => {
    expect(hold({ [fact]: unread })).toContain('Could not be read');
  });
  it('is the state of replication only where there is one', () => {
    expect(hold({ replicationState: unread })).toBeUndefined();
    expect(hold({ replicationMode: value('Primary'), replicationState: unread })).toContain('Could not be read');
    expect(hold({ replicationMode: value('Primary'), replicationState: value('Replicating') })).toBeUndefined();
  });
  it.each<[string, Readonly<Record<string, FactState>>, string]>([
    ['a planned VM', { virtualMachineType: value('PlannedVirtualMachine') }, 'This is a planned VM (PlannedVirtualMachine)'],
    ['a type that is no word', { virtualMachineType: value(3) }, 'This is a planned VM (not known)'],
    ['a replica', { replicationMode: value('Replica') }, 'This VM is a replica (Replica).'],
    [
      'a replication that does not run',
      { replicationMode: value('Primary'), replicationState: value('Error') },
      'The state of Hyper-V Replica is Error, not Replicating.',
    ],
    ['a backup in progress', { operationalStatus: value(['Ok', 'BackingUpVirtualMachine']) }, 'A backup is in progress. (BackingUpVirtualMachine)'],
    ['a status that is no list', { operationalStatus: value('Ok') }, '(no status)'],
    ['a shutdown service that is not enabled', { shutdownEnabled: value(false) }, 'Operating system shutdown is not enabled or does not answer.'],
    ['a shutdown service that does not answer', { shutdownStatus: value(['13']) }, 'Operating system shutdown is not enabled or does not answer.'],
    ['a heartbeat that is lost', { heartbeat: value('LostCommunication') }, 'The heartbeat of the guest is LostCommunication.'],
    ['a recovery checkpoint', { recoveryCheckpoints: value(['Backup 1']) }, 'A backup has left a recovery checkpoint: Backup 1.'],
    ['a differencing disk without a checkpoint', { differencesLeft: value(['D:\\a.avhdx']) }, 'A differencing disk has no checkpoint: D:\\a.avhdx.'],
    ['memory that is no number', { memoryStartup: value('4 GB') }, 'The VM could not start again'],
    ['a role of a failover cluster', { clustered: value(true) }, 'The VM belongs to a failover cluster'],
  ])('is %s', (_, facts, reason) => {
    expect(hold(facts)).toContain(reason);
  });
  it('is no heartbeat of a guest whose applications are not known', () => {
    expect(hold({ heartbeat: value('OkApplicationsUnknown') })).toBeUndefined();
    expect(hold({ heartbeat: value('OkApplicationsCritical') })).toContain('The heartbeat of the guest is OkApplicationsCritical.');
  });
  it('is a status that is not known here', () => {
    expect(hold({ operationalStatus: value(['Ok', 'SomethingNew']) })).toContain('(SomethingNew)');
    expect(hold({ operationalStatus: value([]) })).toContain('no status');
  });
  it('is memory for the start that would not be free after the shutdown', () => {
    expect(hold({ memoryAssigned: value(1024 ** 3) })).toContain('it needs 4.4 GB (startup memory and 10 %), and 2.0 GB would be free');
  });
  it('is the VM from which the user is connected, or that this is not known', () => {
    expect(hold({}, value(['10.0.4.20']))).toBe('You are connected to the host from this VM.');
    expect(hold({}, unread)).toContain('Could not be read: whether you are connected');
    expect(hold({ addresses: unread })).toContain('Could not be read: whether you are connected');
  });
  it('is a virtual TPM without a private key of owner or guardian on this host, or one that was not read', () => {
    expect(holdOfTpm(value(true))).toBeUndefined();
    expect(holdOfTpm(value(false))).toContain('no private key of its owner or of a guardian is on this host');
    expect(holdOfTpm(unread)).toContain('could not be read');
    expect(holdOfTpm(value(true), 'b')).toContain('could not be read');
    expect(holdOfTpm(value(true), 'a', value('HostGuardianService'))).toContain('from the Host Guardian Service');
    expect(holdOfTpm(value(true), 'a', unread)).toContain('could not be read');
    expect(holdOfTpm(value(true), 'a', { is: 'unsupported', why: 'No HGS client.' })).toBeUndefined();
    expect(hold({ tpm: value(true) })).toContain('could not be read');
  });
  it('names all reasons at once', () => {
    expect(hold({ tpm: value(true), missingFiles: value(['D:\\a.iso']) })).toMatch(/D:\\a\.iso.*virtual TPM/);
  });
  it('is that the VM was not read', () => {
    expect(windowHold('b', factsOf(reading('vmWindow', [row({ vm: 'a' }, healthy)])))).toContain('could not be read');
    expect(windowHold('a', factsOf())).toContain('could not be read');
    const refused = factsOf({ ...reading('vmWindow', []), problem: { kind: 'unread', why: 'Access is denied.' } });
    expect(windowHold('a', refused)).toBe('Whether the VM can be shut down and started again could not be read: Access is denied.');
  });
  it('says why a fact was not read', () => {
    expect(hold({ tpm: { is: 'unsupported', why: 'This Windows has no virtual TPM.' } })).toContain('(This Windows has no virtual TPM.)');
    expect(hold({ tpm: { is: 'absent' } })).toContain('(no value was read)');
  });
});
