import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
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
const hold = (more: Readonly<Record<string, FactState>> = {}, peers: FactState = value(['10.0.4.7'])): string | undefined =>
  windowHold('a', factsOf(reading('vmWindow', [row({ vm: 'a' }, { ...healthy, ...more })]), reading('session', [row({}, { peerAddresses: peers })])));
const asked = [...new Set(windowRules.flatMap(({ facts, where }) => [...facts, ...(where ? [where.fact] : [])]))];

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
  it('names all reasons at once', () => {
    expect(hold({ tpm: value(true), missingFiles: value(['D:\\a.iso']) })).toMatch(/D:\\a\.iso.*virtual TPM/);
  });
  it('is that the VM was not read', () => {
    expect(windowHold('b', factsOf(reading('vmWindow', [row({ vm: 'a' }, healthy)])))).toContain('could not be read');
    expect(windowHold('a', factsOf())).toContain('could not be read');
  });
});
