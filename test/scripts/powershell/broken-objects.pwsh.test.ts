import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controls } from '../../../main/catalogue/index.generated.ts';
import { emptyProfile } from '../../../main/contract/profile.ts';
import type { Finding } from '../../../main/contract/finding.ts';
import { makePlan } from '../../../main/engine/planning/plan.ts';
import { scan, type Scan } from '../../../main/engine/running/scan.ts';
import type { LocalHost } from '../../../main/hosts/local/local-host.ts';
import { sha256 } from '../../../main/shells/digest.ts';
import { resourceNamed, resources } from '../../../main/resources/resource-named.ts';
import type { Reading } from '../../../main/contract/reading.ts';
import { hangLimitMs } from '../../hang-limit.ts';
import { changeWorld } from '../../simulator/change-world.ts';
import { copyOfWorld, openSimulated } from '../../simulated-host.ts';

const now = '2026-11-28T08:00:00.000Z';
const chosen = controls.filter(
  (control) => ['HV-D-22', 'HV-D-23', 'HV-C-05', 'HV-B-05', 'W02-42', 'HV-A-17'].includes(control.id) || control.id.startsWith('W03'),
);

describe('one object that is broken', () => {
  const world = copyOfWorld('neglected');
  let host: LocalHost;
  let result: Scan;
  let broken: string;
  let count: number;
  beforeAll(async () => {
    broken = changeWorld(world, (it) => {
      const name = it.vms[1]?.Name ?? '';
      count = it.vms.length;
      const fault = (command: string, of: string, message = 'The RPC server is unavailable. (0x800706BA)'): object => ({
        command,
        of,
        message,
        id: 'OperationFailed',
        category: 'NotSpecified',
      });
      it.conditions.faults = [
        ...['Get-VMHardDiskDrive', 'Get-VMNetworkAdapter', 'Get-VMSnapshot', 'Get-VMFirmware'].map((command) => fault(command, name)),
        fault('Get-CimInstance', 'RSOP_GPO', 'Invalid namespace'),
        fault('Get-MpComputerStatus', '', 'The service cannot be started. (0x800106ba)'),
      ] as never;
      return name;
    });
    host = await openSimulated(world, 'read', () => now);
    result = await scan({ host, controls: chosen, profile: emptyProfile, applied: [], clock: { now: () => now } });
  });
  afterAll(() => host.close());
  const of = (id: string): readonly Finding[] => result.findings.filter((finding) => finding.control === id);

  it.each(['HV-D-22', 'HV-D-23'])('leaves the others of %s judged, and is unknown with its name', (id) => {
    const findings = of(id);
    const own = findings.filter((finding) => finding.target.label.includes(broken));
    expect(own.map((finding) => finding.verdict)).toEqual(['unknown']);
    expect(findings.filter((finding) => finding.verdict !== 'unknown').length).toBeGreaterThanOrEqual(count - 2);
  });

  it('leaves the folders of other VMs unknown: its own files may be there', () => {
    const others = of('HV-B-05').filter((finding) => !finding.target.label.includes(broken));
    const isOpen = ({ verdict, because }: Finding): boolean => verdict === 'unknown' && because.join().includes('Not all paths of other VMs could be read.');
    expect(others.length).toBeGreaterThanOrEqual(count - 2);
    expect(others.filter((finding) => !isOpen(finding) && finding.verdict !== 'notMet').map(({ target }) => target.label)).toEqual([]);
  });

  it('of Defender costs its own facts only', () => {
    expect(result.facts['defender']?.rows[0]?.facts).toMatchObject({
      runningMode: { is: 'unread' },
      realTimeProtection: { is: 'unread' },
      monitoringDisabled: { is: 'value' },
    });
  });

  it('in place of the results of Group Policy is a warning on every change that a policy could own', () => {
    const { plan } = makePlan(
      { controls: chosen, optionalGroups: new Set() },
      { facts: result.facts, profile: emptyProfile, now, applied: [] },
      host.identity,
      sha256,
    );
    const ownable = plan.changes.filter((change) => ['registry', 'userRight', 'defender'].includes(change.address.resource));
    expect(ownable.length).toBeGreaterThan(0);
    expect(
      ownable.filter((change) => !change.consequence.some((sentence) => sentence.includes('Group Policy') && sentence.includes('Invalid namespace'))),
    ).toEqual([]);
  });
});

describe('a VM that is gone since the list was made', () => {
  it('gives no unread row of any subject, so it causes no finding', { timeout: hangLimitMs }, async () => {
    const world = copyOfWorld('neglected');
    const whole = readFileSync(world);
    const host = await openSimulated(world, 'read', () => now);
    const read = (name: string): Promise<Reading> => host.read({ resource: resourceNamed(name) });
    const gone = (await read('keyProtector')).rows[0]?.key['vm'] ?? '?';
    const rowsOfGone = ({ rows }: Reading): Reading['rows'] => rows.filter((row) => JSON.stringify(row).includes(gone));
    const enumerated = [...resources.values()].filter(({ name, scope }) => scope.is === 'enumerated' && name !== 'vm').map(({ name }) => name);
    const asked: string[] = [];
    for (const name of enumerated) if (rowsOfGone(await read(name)).length > 0) asked.push(name);
    expect(asked).toEqual(expect.arrayContaining(['vmHardDisk', 'vmNetworkAdapter', 'vmFirmware', 'vmDebugPort', 'vmHostItem', 'vmSystem', 'keyProtector']));
    const left: string[] = [];
    for (const name of asked) {
      writeFileSync(world, whole);
      // The list that the subject finds is the one with the VM.
      await read('vm');
      changeWorld(world, (it) =>
        it.vms.splice(
          it.vms.findIndex((vm) => vm.Id === gone),
          1,
        ),
      );
      const reading = await read(name);
      // A subject that needs no answer of the VM itself, such as “generation 2 has no floppy drive”, may still give a row.
      const unread = rowsOfGone(reading).filter(({ facts }) => Object.values(facts).some(({ is }) => is === 'unread'));
      if (!reading.complete || unread.length > 0) left.push(name);
    }
    await host.close();
    expect(left).toEqual([]);
  });
});

describe('a VM that cannot be listed', () => {
  it('is counted, and the list is not whole', async () => {
    const world = copyOfWorld('neglected');
    const count = changeWorld(world, (it) => {
      it.conditions.faults = [
        { command: 'Get-VM', of: it.vms[2]?.Name ?? '', message: 'Its configuration cannot be read.', id: 'OperationFailed', category: 'NotSpecified' },
      ];
      return it.vms.length;
    });
    const host = await openSimulated(world, 'read', () => now);
    for (const name of ['vm', 'vmNetworkAdapter', 'vmFirmware']) {
      const reading = await host.read({ resource: resourceNamed(name) });
      expect(reading).toMatchObject({
        complete: false,
        problem: { kind: 'unread', why: `${String(count - 1)} of ${String(count)} virtual machines were read. Its configuration cannot be read.` },
      });
      expect(reading.rows.length).toBeGreaterThanOrEqual(count - 1);
    }
    await host.close();
  });
});
