import { control, given } from '../../../main/catalogue/control.ts';
import { all, any, contains, excludes, is, oneOf, orAbsent, whenever, within } from '../../../main/grammar/expect.ts';
import { absent } from '../../../main/grammar/kind.ts';
import { askedValues } from '../../../main/resources/questions/asked-values.ts';
import { deviceGuard, vbsSettings } from '../../../main/resources/windows/device-guard.ts';
import { firewallProfile } from '../../../main/resources/network/firewall-profile.ts';
import { firewallRule } from '../../../main/resources/network/firewall-rule.ts';
import { folder } from '../../../main/resources/files/folder.ts';
import { machine } from '../../../main/resources/windows/machine.ts';
import { readOnlyDword } from '../../../main/resources/windows/registry.ts';
import { userRight } from '../../../main/resources/identity/user-right.ts';
import { vmFirmware } from '../../../main/resources/hyper-v/devices/vm-firmware.ts';
import { rowsIn } from '../../../main/grammar/rows.ts';
import { vmHardDisk } from '../../../main/resources/hyper-v/devices/vm-hard-disk.ts';
import { vmNetworkAdapter } from '../../../main/resources/hyper-v/devices/vm-network-adapter.ts';
import { vmSwitch } from '../../../main/resources/hyper-v/host/vm-switch.ts';
import { vm } from '../../../main/resources/hyper-v/vm.ts';

/** The type tests of the grammar: the compiler itself checks this file. Each marked line must be refused, every other must pass. */
const common = { id: 'X', area: 'pki', serves: ['S39'], title: '', titleWhenNotMet: '', severity: 'high', depth: 'strict', why: '', sources: [] } as const;
const examples = { good: [], bad: [] } as const;
const set = { kind: 'set', class: 'auto', loses: 'nobody', takesEffect: 'now', consequence: '' } as const;
const steps = { kind: 'steps', steps: [''] } as const;

export const compiles = [
  control({ ...common, examples, each: vm.targets.where(is(vm.generation, 2)), expect: is(vmFirmware.secureBoot, 'On'), fix: set }),
  control({ ...common, examples, expect: is(deviceGuard.vbs, 'Running'), fix: { ...set, set: is(vbsSettings.enable, 1) } }),
  control({
    ...common,
    examples,
    each: vmNetworkAdapter.targets.where(is(vmNetworkAdapter.dhcpGuard, 'Off')),
    expect: is(vmNetworkAdapter.dhcpGuard, 'On'),
    fix: steps,
  }),
  control({ ...common, examples, each: vm.targets, expect: all(is(vmFirmware.secureBoot, 'On'), is(machine.hyperV, true)), fix: steps }),
  control({ ...common, manual: { question: '', evidence: '', validForDays: 1 } }),
];

// @ts-expect-error a VM's fact without targets that are VMs
control({ ...common, examples, expect: is(vmFirmware.secureBoot, 'On'), fix: set });
// @ts-expect-error a misspelt word of Windows
is(vmFirmware.secureBoot, 'on');
// @ts-expect-error an automatic fix of something that cannot be set
control({ ...common, examples, expect: is(deviceGuard.vbs, 'Running'), fix: set });
// @ts-expect-error an adapter's fact for a VM
control({ ...common, examples, each: vm.targets, expect: is(vmNetworkAdapter.dhcpGuard, 'On'), fix: steps });
// @ts-expect-error a goal that holds a fact which cannot be set
control({ ...common, examples, expect: is(deviceGuard.vbs, 'Running'), fix: { ...set, set: all(is(vbsSettings.enable, 1), is(deviceGuard.vbs, 'Running')) } });
// @ts-expect-error "any" names no single value to set, so it is no goal
control({ ...common, examples, expect: any(is(vbsSettings.enable, 1)), fix: set });
// @ts-expect-error a rule's fact in the targets of firewall profiles
firewallProfile.targets.where(is(firewallRule.name, 'x'));
// @ts-expect-error a value that is only read is no setting, so it has no meaning of absence to overrule
orAbsent(readOnlyDword('HKLM\\SYSTEM\\X', 'Start'), 0);
// @ts-expect-error absence asked of a property that always exists
oneOf(vmFirmware.secureBoot, ['On', absent]);
// @ts-expect-error a set of SIDs compared with a number
contains(userRight('SeServiceLogonRight'), [5]);
// @ts-expect-error an organisation's number where a list is needed
within(firewallRule.remoteAddresses, askedValues.minimumPasswordLength);
// @ts-expect-error a right that is not spelt like one
userRight('LogonAsService');
// @ts-expect-error a registry path outside the hive of the computer
readOnlyDword('HKCU\\Software', 'X');
// @ts-expect-error a list test on a single value
excludes(folder.access, ['x']);
// @ts-expect-error an example value of another type
given(vm.generation, '2');
// @ts-expect-error a question and an expectation in one control
control({ ...common, examples, manual: { question: '', evidence: '', validForDays: 1 }, expect: is(machine.hyperV, true), fix: steps });
// @ts-expect-error a demand that the checklist does not have
control({ ...common, serves: ['S41'], examples, expect: is(machine.hyperV, true), fix: steps });
// @ts-expect-error an automatic fix that endangers nothing but names a danger that does not exist
control({ ...common, examples, expect: is(vbsSettings.enable, 1), fix: { ...set, endangers: 'everything' } });
// prettier-ignore
// @ts-expect-error a condition on VMs for a switch
control({ ...common, examples, each: vmSwitch.targets, appliesWhen: { holds: is(vm.generation, 2), otherwise: '' }, expect: is(vmSwitch.allowManagementOS, false), fix: steps });
// @ts-expect-error a demand conditional on VMs in a control of the host
control({ ...common, examples, expect: whenever(is(vm.generation, 2), is(machine.hyperV, true)), fix: steps });
// @ts-expect-error a fact that the rows of disks do not have: the VM is in their key
rowsIn({}, vmHardDisk)[0]?.text('vm');
// @ts-expect-error a key part that the rows of adapters do not have
rowsIn({}, vmNetworkAdapter)[0]?.part('vm');
rowsIn({}, vmHardDisk)[0]?.part('vm');
rowsIn({}, vmNetworkAdapter)[0]?.text('vm');
// @ts-expect-error an automatic fix with an impact on users or VMs
control({ ...common, examples, each: vm.targets, expect: is(vmFirmware.secureBoot, 'On'), fix: { ...set, loses: 'Users who print' } });
// @ts-expect-error a fix that does not say who loses something
control({ ...common, examples, expect: is(vbsSettings.enable, 1), fix: { kind: 'set', class: 'guarded', takesEffect: 'now', consequence: '' } });
// prettier-ignore
// @ts-expect-error a precheck that no fact decides and that does not say why
control({ ...common, examples, expect: is(vbsSettings.enable, 1), fix: { ...set, prechecks: [{ say: '' }] } });
