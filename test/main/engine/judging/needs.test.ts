import { describe, expect, it } from 'vitest';
import { expressionsOf, factsIn, factsOf, needsOf, resourcesOf } from '../../../../main/engine/judging/needs.ts';
import { askedIn } from '../../../../main/engine/judging/asked-in.ts';
import { all, atLeast, exceeds, is, referredBy, some, whenever, within } from '../../../../main/grammar/expect.ts';
import { askedValues } from '../../../../main/resources/questions/asked-values.ts';
import { accountPolicy } from '../../../../main/resources/identity/account-policy.ts';
import { userRight } from '../../../../main/resources/identity/user-right.ts';
import { firewallRule } from '../../../../main/resources/network/firewall-rule.ts';
import { machine } from '../../../../main/resources/windows/machine.ts';
import { dword } from '../../../../main/resources/windows/registry.ts';
import { vm } from '../../../../main/resources/hyper-v/vm.ts';
import { vmFirmware } from '../../../../main/resources/hyper-v/devices/vm-firmware.ts';
import { vmNetworkAdapter } from '../../../../main/resources/hyper-v/devices/vm-network-adapter.ts';
import { vmSwitch } from '../../../../main/resources/hyper-v/host/vm-switch.ts';
import { smallControl, smallQuestion } from '../small-control.ts';

const entry = dword('HKLM\\SOFTWARE\\Test', 'Limit');
const names = (facts: readonly { readonly property: string }[]): readonly string[] => facts.map((fact) => fact.property);

describe('the facts of an expression', () => {
  it('include what must be off and what makes a setting settable', () => {
    const guarded = { ...vmFirmware.secureBoot, setting: { ...vmFirmware.secureBoot.setting, settableWhen: is(machine.clustered, false) } };
    expect(names(factsIn(is(guarded, 'On').expression))).toEqual(['secureBoot', 'state', 'clustered']);
  });
});

describe('the expressions of a control', () => {
  it('are those that select, judge, report, raise, set and check', () => {
    const control = smallControl({
      each: vm.targets.where(is(vm.generation, 2)),
      report: { half: is(machine.clustered, false), because: 'b' },
      appliesWhen: { holds: is(machine.domainJoined, true), otherwise: 'o' },
      severityWhen: { holds: is(machine.productType, 'Server'), severity: 'high' },
      fix: {
        kind: 'set',
        class: 'guarded',
        loses: 'l',
        takesEffect: 'now',
        consequence: 'c',
        set: is(entry, 1),
        optionalGroups: [{ id: 'a', title: 't', set: is(vmFirmware.secureBoot, 'On'), consequence: 'c' }],
        prechecks: [
          { say: 's', holds: atLeast(machine.build, 1) },
          { say: 'u', undecided: 'no fact' },
        ],
      },
    });
    expect(names(factsOf(control))).toEqual(['generation', 'hyperV', 'clustered', 'domainJoined', 'productType', 'value', 'secureBoot', 'state', 'build']);
    expect(expressionsOf(smallQuestion())).toEqual([]);
    expect(names(factsOf(smallQuestion({ lapsesWith: [machine.name] })))).toEqual(['name']);
    expect(names(factsOf(smallControl({ answer: { question: 'q', evidence: 'e', validForDays: 1, lapsesWith: [machine.name] } })))).toEqual(['hyperV', 'name']);
  });
});

describe('what has to be read', () => {
  const always = ['machine', 'session', 'policySetting'];
  it('includes the account, the computer and the owners of its values for every control', () => {
    expect([...needsOf([]).keys()]).toEqual(expect.arrayContaining(always));
    expect([...needsOf([], ['vmHost']).keys()]).toContain('vmHost');
  });
  it('are the rows that a control addresses, each once', () => {
    const other = dword('HKLM\\SOFTWARE\\Test', 'Other');
    const needs = needsOf([smallControl({ expect: all(is(entry, 1), is(other, 1)) }), smallControl({ expect: is(entry, 2) })]);
    expect(needs.get('registry')?.filter((key) => key['path'] === 'HKLM\\SOFTWARE\\Test')).toEqual([entry.address, other.address]);
  });
  it.each([
    ['rows that are counted', smallControl({ expect: some(vmSwitch.targets) }), 'vmSwitch'],
    ['rows that are counted under a condition', smallControl({ expect: whenever(is(machine.hyperV, true), some(vmSwitch.targets)) }), 'vmSwitch'],
    ['rows that refer', smallControl({ expect: referredBy(vmNetworkAdapter.targets, vmNetworkAdapter.switch) }), 'vmNetworkAdapter'],
    ['rows that are targets', smallControl({ each: firewallRule.targets }), 'firewallRule'],
    ['the list of VMs, for rows of VMs', smallControl({ each: vmNetworkAdapter.targets }), 'vm'],
    ['the names of accounts', smallControl({ expect: within(userRight('SeServiceLogonRight'), []) }), 'account'],
  ] as const)('are %s', (_name, control, resource) => {
    expect(resourcesOf(control).has(resource)).toBe(true);
  });
  it('are not the list of VMs for rows of the host', () => {
    expect(resourcesOf(smallControl({ each: firewallRule.targets })).has('vm')).toBe(false);
  });
  it('are the sources of what is worked out or found through other readings', () => {
    expect([...resourcesOf(smallControl({ expect: exceeds(askedValues.minimumPasswordLength, 1) }))]).toEqual([...needsOf([]).keys()]);
  });
});

describe('the questions of a control', () => {
  it('are those that any of its expressions compares with', () => {
    const asking = smallControl({
      expect: all(atLeast(accountPolicy.minimumPasswordLength, askedValues.minimumPasswordLength), exceeds(askedValues.minimumPasswordLength, 14)),
      appliesWhen: { holds: within(userRight('SeServiceLogonRight'), askedValues.trustedHyperVAdministrators), otherwise: 'o' },
    });
    expect([...askedIn(asking)].sort()).toEqual(['minimumPasswordLength', 'trustedHyperVAdministrators']);
    expect([...askedIn(smallControl({}))]).toEqual([]);
  });
});
