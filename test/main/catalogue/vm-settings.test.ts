import { describe, expect, it } from 'vitest';
import { given, type Given } from '../../../main/catalogue/control.ts';
import { controls } from '../../../main/catalogue/index.generated.ts';
import { judge } from '../../../main/engine/judging/judge.ts';
import { hypervisor } from '../../../main/resources/hyper-v/host/hypervisor.ts';
import { vmAssignedDevice } from '../../../main/resources/hyper-v/devices/vm-assigned-device.ts';
import { vmGpuPartition } from '../../../main/resources/hyper-v/devices/vm-gpu-partition.ts';
import { vmHostItem } from '../../../main/resources/hyper-v/host/vm-host-item.ts';
import { vmProcessor } from '../../../main/resources/hyper-v/devices/vm-processor.ts';
import { vmSecurity } from '../../../main/resources/hyper-v/devices/vm-security.ts';
import { vm } from '../../../main/resources/hyper-v/vm.ts';
import { machine } from '../../../main/resources/windows/machine.ts';
import { knownFrom } from '../../laws/host/facts-from-given.ts';

const id = 'd9e0eb0a-5b37-508e-9173-67e9ade83acf';
/** The verdict of a control about one VM. Of two values of one fact, the last counts. */
function verdict(control: string, ...givens: readonly Given[]): string | undefined {
  const found = controls.find((each) => each.id === control);
  if (!found) throw new Error(`There is no control ${control}.`);
  return judge(found, knownFrom(found, givens))[0]?.verdict;
}
const ownVm = [given(vm.replicationMode, 'None'), given(vm.virtualMachineType, 'RealizedVirtualMachine')];
const isReplica = given(vm.replicationMode, 'Replica');

describe('cache types that the guest controls', () => {
  const on = given(vm.guestControlledCacheTypes, true);
  it('are to fix, except where a device or a GPU partition of this VM can need them', () => {
    expect(verdict('HV-D-56', on)).toBe('notMet');
    expect(verdict('HV-D-56', on, given(vmAssignedDevice.vm, id))).toBe('notApplicable');
    expect(verdict('HV-D-56', on, given(vmGpuPartition.vm, id))).toBe('notApplicable');
    expect(verdict('HV-D-56', on, given(vmGpuPartition.vm, '00000000-0000-4000-8000-000000000009'))).toBe('notMet');
  });
});

describe('hardware threads per core', () => {
  const host = [given(machine.build, 20_348), given(hypervisor.simultaneousThreads, true), given(hypervisor.scheduler, 'Core')];
  const of = (threads: number, ...more: readonly Given[]) =>
    verdict('HV-D-54', ...host, ...ownVm, given(vm.version, '9.0'), given(vmProcessor.threadsPerCore, threads), ...more);
  it('are to fix where they differ from the host, however the number of the host is set', () => {
    expect([of(0), of(2), of(1)]).toEqual(['met', 'met', 'notMet']);
  });
  it('do not apply where the VM cannot take those of the host', () => {
    const cases = [
      given(hypervisor.simultaneousThreads, false),
      given(hypervisor.scheduler, 'Root'),
      given(vm.version, '8.0'),
      given(vm.version, '5.0'),
      given(machine.build, 14_393),
      isReplica,
    ];
    expect(cases.map((each) => of(1, each))).toEqual(cases.map(() => 'notApplicable'));
    expect(of(1, given(vm.version, '10.0'))).toBe('notMet');
  });
});

describe('encryption of saved state and migration', () => {
  const of = (version: string, ...more: readonly Given[]) =>
    verdict('HV-D-07', ...ownVm, given(vmSecurity.tpmEnabled, true), given(vm.version, version), given(vmSecurity.encryptStateAndMigration, false), ...more);
  it('does not apply to a VM that cannot have it', () => {
    expect([of('9.0'), of('8.0'), of('5.0'), of('9.0', isReplica)]).toEqual(['notMet', 'notMet', 'notApplicable', 'notApplicable']);
  });
});

describe('host names in data exchange', () => {
  it('do not matter where the guest receives no data, and are unknown where that was not read', () => {
    const shown = given(vmHostItem.hidden, false);
    expect(verdict('HV-D-10', shown, given(vmHostItem.dataExchange, true))).toBe('notMet');
    expect(verdict('HV-D-10', shown, given(vmHostItem.dataExchange, false))).toBe('notApplicable');
    expect(verdict('HV-D-10', shown)).toBe('unknown');
  });
});

describe('a replica', () => {
  it('is never asked to change a setting that has to fit its primary VM', () => {
    const about = ['HV-D-14', 'HV-D-21', 'HV-D-39', 'HV-D-41', 'HV-D-54', 'HV-D-55'];
    const found = controls.filter((control) => about.includes(control.id));
    const bad = found.map((control) => judge(control, knownFrom(control, [...(control.examples?.bad ?? []), isReplica]))[0]?.verdict);
    expect(found.map((control) => control.id).sort()).toEqual(about);
    expect(bad).toEqual(about.map(() => 'notApplicable'));
  });
});
