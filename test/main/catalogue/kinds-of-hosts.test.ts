import { describe, expect, it } from 'vitest';
import { given, type Control, type Given } from '../../../main/catalogue/control.ts';
import { automaticStopAction } from '../../../main/catalogue/parked-vms/automatic-stop-action.control.ts';
import { credentialGuard } from '../../../main/catalogue/security-configuration/credential-guard.control.ts';
import { guardianKeys } from '../../../main/catalogue/segregation/guardian-keys.control.ts';
import { oldVersionMitigations } from '../../../main/catalogue/segregation/old-version-mitigations.control.ts';
import { switchSharing } from '../../../main/catalogue/segregation/switch-sharing.control.ts';
import { defaultDiskFolder } from '../../../main/catalogue/vm-storage/default-disk-folder.control.ts';
import { judge } from '../../../main/engine/judging/judge.ts';
import type { Fact, HostKey } from '../../../main/grammar/fact.ts';
import { certificate } from '../../../main/resources/certificates/certificate.ts';
import { guardianOwner } from '../../../main/resources/certificates/guardian-owner.ts';
import { hostNeighbors } from '../../../main/resources/hyper-v/host/host-neighbors.ts';
import { managementAdapter } from '../../../main/resources/hyper-v/host/management-adapter.ts';
import { vmAssignedDevice } from '../../../main/resources/hyper-v/devices/vm-assigned-device.ts';
import { vmHost } from '../../../main/resources/hyper-v/host/vm-host.ts';
import { vmSwitch } from '../../../main/resources/hyper-v/host/vm-switch.ts';
import { vm } from '../../../main/resources/hyper-v/vm.ts';
import { machine } from '../../../main/resources/windows/machine.ts';
import { knownFrom } from '../../laws/host/facts-from-given.ts';

describe('an external switch that is shared with the host', () => {
  /** Of two values of one fact, the last counts. */
  const of = (...givens: readonly Given[]) => {
    const found = judge(switchSharing, knownFrom(switchSharing, [...(switchSharing.examples?.bad ?? []), ...givens]))[0];
    return found?.verdict === 'notMet' ? found.severity : found?.verdict;
  };
  it('is high on a server with another adapter, and low on a Windows client', () => {
    expect([of(), of(given(machine.productType, 'Workstation'))]).toEqual(['high', 'low']);
  });
  it('does not apply to a converged host: one with SET, and one without another adapter', () => {
    expect([of(given(vmSwitch.embeddedTeaming, true)), of(given(managementAdapter.free, []))]).toEqual(['notApplicable', 'notApplicable']);
  });
  it('is OK where no VM is in the VLAN of the host', () => {
    expect([of(given(hostNeighbors.machines, [])), of(given(vmSwitch.allowManagementOS, false))]).toEqual(['met', 'met']);
  });
});

/** What the control says of its bad example with these facts; of two values of one fact, the last counts. */
const found = (control: Control, ...givens: readonly Given[]) => judge(control, knownFrom(control, [...(control.examples?.bad ?? []), ...givens]))[0];

describe('the keys of guardians', () => {
  const of = (hasPrivateKey: boolean, madeHere: boolean) =>
    found(guardianKeys, given(certificate.hasPrivateKey, hasPrivateKey), given(guardianOwner.madeHere, madeHere))?.verdict;
  it('are asked for where the private key is here, also of a guardian that was imported', () => {
    expect([of(true, true), of(true, false)]).toEqual(['manual', 'manual']);
  });
  it('are to fix where a guardian of this host has lost its key, and not applicable for a guardian of another host', () => {
    expect([of(false, true), of(false, false)]).toEqual(['notMet', 'notApplicable']);
  });
});

describe('Credential Guard', () => {
  const edition = credentialGuard.examples?.bad.find(({ fact }) => 'resource' in fact && fact.resource === 'registryText')?.fact as Fact<string, HostKey>;
  it.each([
    ['ServerStandard', 'notMet'],
    ['Enterprise', 'notMet'],
    ['Education', 'notMet'],
    ['Professional', 'notApplicable'],
    ['ProfessionalN', 'notApplicable'],
    ['ProfessionalWorkstation', 'notApplicable'],
    ['Core', 'notApplicable'],
  ])('is on edition %s %s where it does not run', (name, verdict) => {
    expect(found(credentialGuard, given(edition, name))?.verdict).toBe(verdict);
  });
});

describe('the automatic stop action', () => {
  const of = (action: 'Save' | 'ShutDown' | 'TurnOff', ...more: readonly Given[]) =>
    found(automaticStopAction, given(vm.automaticStopAction, action), ...more)?.verdict;
  it('is Shut down, and Turn off only for a VM with an assigned device', () => {
    const device = given(vmAssignedDevice.vm, 'd9e0eb0a-5b37-508e-9173-67e9ade83acf');
    expect([of('ShutDown'), of('TurnOff'), of('Save'), of('TurnOff', device), of('Save', device)]).toEqual(['met', 'notMet', 'notMet', 'met', 'notMet']);
  });
});

describe('processor mitigations for VMs below version 8.0', () => {
  it('do not apply to a Windows that starts no such VM', () => {
    const of = (build: number) => found(oldVersionMitigations, given(machine.build, build))?.verdict;
    expect([of(14_393), of(17_763), of(18_363), of(19_041), of(20_348), of(26_100)]).toEqual([
      'notMet',
      'notMet',
      'notMet',
      'notApplicable',
      'notApplicable',
      'notApplicable',
    ]);
  });
});

describe('the default folder for virtual hard disks', () => {
  it('is high where users can write, and medium elsewhere on the system drive', () => {
    const of = (path: string) => found(defaultDiskFolder, given(vmHost.virtualHardDiskPath, path))?.severity;
    expect([of('C:\\Users\\Public\\Documents\\Hyper-V\\Virtual Hard Disks'), of('C:\\ProgramData\\Microsoft\\Windows\\Virtual Hard Disks')]).toEqual([
      'high',
      'medium',
    ]);
  });
});
