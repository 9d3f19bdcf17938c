import { describe, expect, it } from 'vitest';
import { control, given, type Control, type Given } from '../../../../main/catalogue/control.ts';
import { controls } from '../../../../main/catalogue/index.generated.ts';
import { lockOutTable } from '../../../../main/catalogue/lock-out.ts';
import type { Plan } from '../../../../main/contract/plan.ts';
import { isSealed, makePlan, type Planned } from '../../../../main/engine/planning/plan.ts';
import { accountPolicy } from '../../../../main/resources/identity/account-policy.ts';
import { askedValues } from '../../../../main/resources/questions/asked-values.ts';
import { deviceGuard, vbsSettings } from '../../../../main/resources/windows/device-guard.ts';
import { absent } from '../../../../main/grammar/kind.ts';
import { contains } from '../../../../main/grammar/expect.ts';
import { localGroup } from '../../../../main/resources/identity/local-group.ts';
import { machine } from '../../../../main/resources/windows/machine.ts';
import { session } from '../../../../main/resources/windows/session.ts';
import { userRight } from '../../../../main/resources/identity/user-right.ts';
import { vm } from '../../../../main/resources/hyper-v/vm.ts';
import { dword } from '../../../../main/resources/windows/registry.ts';
import { sha256 } from '../../../../main/shells/digest.ts';
import { knownFrom } from '../../../laws/host/facts-from-given.ts';
import { identity } from '../fakes.ts';

const byId = (id: string): Control => {
  const found = controls.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};
function planned(control: Control, givens: readonly Given[], apart: readonly string[] = []): Planned {
  return makePlan({ controls: [control], optionalGroups: new Set(apart) }, knownFrom(control, givens), identity, sha256);
}
const bad = (id: string): readonly Given[] => byId(id).examples?.bad ?? [];

describe('a plan', () => {
  it('raises the limit before the length that needs it', () => {
    const relax = dword('HKLM\\SYSTEM\\CurrentControlSet\\Control\\SAM', 'RelaxMinimumPasswordLengthLimits');
    const { plan } = planned(byId('W04-01'), [
      given(machine.productType, 'Server'),
      given(accountPolicy.minimumPasswordLength, 7),
      given(relax, absent),
      given(askedValues.minimumPasswordLength, 20),
      given(machine.build, 20_348),
    ]);
    expect(plan.changes.map((change) => [change.address.property, change.from, change.to])).toEqual([
      ['value', { is: 'absent' }, { is: 'value', value: 1 }],
      ['minimumPasswordLength', { is: 'value', value: 7 }, { is: 'value', value: 20 }],
    ]);
  });

  it('puts a VM that runs or is saved on hold, and accepts one that is off', () => {
    const of = (state: 'Off' | 'Running' | 'Saved'): unknown =>
      planned(byId('HV-D-02'), [...bad('HV-D-02'), given(vm.state, state), given(vm.name, 'APP01'), given(session.connection, 'Console')]).plan.changes.map(
        (change) => change.standing,
      );
    expect(of('Off')).toMatchObject([{ is: 'confirm', control: 'HV-D-02' }]);
    expect(of('Running')).toMatchObject([{ is: 'held', by: 'running', reason: expect.stringContaining('APP01') as string }]);
    expect(of('Saved')).toMatchObject([{ is: 'held', by: 'running', reason: expect.stringContaining('in a saved state and must be off') as string }]);
    expect(planned(byId('HV-D-02'), [...bad('HV-D-02'), given(session.connection, 'Console')]).plan.changes[0]?.standing).toMatchObject({
      is: 'held',
      by: 'unknown',
    });
  });

  it('changes sets by their elements, and keeps those of others', () => {
    const { plan } = planned(byId('HV-A-17'), bad('HV-A-17'));
    expect(plan.changes.map((change) => change.edit)).toEqual([
      { how: 'difference', add: ['S-1-5-83-0'], remove: [] },
      { how: 'difference', add: ['S-1-5-83-0'], remove: [] },
    ]);
    expect(plan.changes.every((change) => change.undo.is === 'not')).toBe(true);
    expect(plan.changes[0]?.standing).toMatchObject({ is: 'confirm', control: 'HV-A-17' });
  });

  it('has one change per setting, naming every control that it serves', () => {
    const right = userRight('SeServiceLogonRight');
    const other = control({
      ...({
        id: 'W10-99',
        area: 'role-based-access',
        serves: ['S34'],
        title: 't',
        titleWhenNotMet: 'u',
        severity: 'low',
        depth: 'strict',
        why: 'w',
        sources: ['sp-800-53'],
      } as const),
      expect: contains(right, ['S-1-5-83-0', 'S-1-5-80-0']),
      fix: { kind: 'set', class: 'guarded', loses: 'somebody', takesEffect: 'now', consequence: 'c' },
      examples: { good: [given(right, ['S-1-5-83-0', 'S-1-5-80-0'])], bad: [given(right, [])] },
    });
    const known = knownFrom(byId('HV-A-17'), [...bad('HV-A-17'), given(right, [])]);
    const { plan } = makePlan({ controls: [byId('HV-A-17'), other], optionalGroups: new Set() }, known, identity, sha256);
    const own = plan.changes.filter((change) => change.address.key['right'] === 'SeServiceLogonRight');
    expect(own).toHaveLength(1);
    expect(own[0]?.controls).toEqual(['HV-A-17', 'W10-99']);
    expect(own[0]?.edit).toEqual({ how: 'difference', add: ['S-1-5-83-0', 'S-1-5-80-0'], remove: [] });
  });

  it('asks for one confirmation that names both hazards where two lock-out controls share one setting', () => {
    const right = userRight('SeServiceLogonRight');
    const other = control({
      ...({
        id: 'W04-15',
        area: 'directory-security',
        serves: ['S34'],
        title: 't',
        titleWhenNotMet: 'u',
        severity: 'low',
        depth: 'strict',
        why: 'w',
        sources: ['sp-800-53'],
      } as const),
      expect: contains(right, ['S-1-5-80-0']),
      fix: { kind: 'set', class: 'guarded', loses: 'somebody', takesEffect: 'now', consequence: 'c' },
      examples: { good: [given(right, ['S-1-5-80-0'])], bad: [given(right, [])] },
    });
    const known = knownFrom(byId('HV-A-17'), [...bad('HV-A-17'), given(right, [])]);
    const { plan } = makePlan({ controls: [byId('HV-A-17'), other], optionalGroups: new Set() }, known, identity, sha256);
    const understand = (shared: boolean): readonly string[] =>
      plan.changes.flatMap(({ address, standing }) =>
        (address.key['right'] === 'SeServiceLogonRight') === shared && standing.is === 'confirm' ? standing.understand : [],
      );
    expect(understand(true)).toEqual(expect.arrayContaining([lockOutTable['HV-A-17'], lockOutTable['W04-15']]));
    expect(understand(true)).toHaveLength(new Set(understand(true)).size);
    expect(understand(false)).toContain(lockOutTable['HV-A-17']);
    expect(understand(false)).not.toContain(lockOutTable['W04-15']);
  });

  it('leaves out what is chosen apart, until it is chosen', () => {
    const givens = [
      given(deviceGuard.vbs, 'Off'),
      given(deviceGuard.servicesRunning, []),
      given(deviceGuard.availableProperties, [1, 2, 3]),
      given(vbsSettings.enable, absent),
      given(vbsSettings.requiredFeatures, absent),
      given(vbsSettings.memoryIntegrity, absent),
    ];
    const names = (apart: readonly string[]): unknown => planned(byId('W02-36'), givens, apart).plan.changes.map((change) => change.address.key['name']);
    expect(names([])).toEqual(['EnableVirtualizationBasedSecurity', 'RequirePlatformSecurityFeatures']);
    expect(names(['W02-36/memory-integrity'])).toEqual(['EnableVirtualizationBasedSecurity', 'RequirePlatformSecurityFeatures', 'Enabled']);
    const without = planned(
      byId('W02-36'),
      givens.map((each) => (each.fact === deviceGuard.availableProperties ? given(deviceGuard.availableProperties, [1]) : each)),
    );
    expect(without.plan.changes[0]?.standing).toMatchObject({ is: 'held', by: 'precheck' });
    const unread = planned(
      byId('W02-36'),
      givens.filter((each) => each.fact !== deviceGuard.availableProperties),
    );
    expect(unread.plan.changes[0]?.standing).toMatchObject({ is: 'held', by: 'unknown' });
  });

  it('never takes the operator’s own access away', () => {
    const group = localGroup('S-1-5-32-578');
    const mine = 'S-1-5-21-1-2-3-1104';
    const givens = [
      ...bad('HV-A-13').filter((each) => each.fact !== askedValues.trustedHyperVAdministrators && each.fact !== group.members),
      given(group.members, [mine, 'S-1-5-21-1-2-3-1105']),
      given(askedValues.trustedHyperVAdministrators, ['S-1-5-21-1-2-3-1105']),
      given(session.userSid, mine),
      given(session.groupSids, ['S-1-5-32-545']),
    ];
    expect(planned(byId('HV-A-13'), givens).plan.changes[0]?.standing).toMatchObject({ is: 'held', by: 'connection' });
    const others = givens.map((each) => (each.fact === session.userSid ? given(session.userSid, 'S-1-5-21-1-2-3-500') : each));
    expect(planned(byId('HV-A-13'), others).plan.changes[0]?.standing).toEqual({ is: 'ready' });
    expect(
      planned(
        byId('HV-A-13'),
        givens.filter((each) => each.fact !== session.userSid),
      ).plan.changes[0]?.standing,
    ).toMatchObject({ is: 'held', by: 'connection' });
  });

  it('plans nothing that was not read, not answered or accepted, and says why', () => {
    const unread = planned(byId('W11-A02'), []);
    expect([unread.plan.changes, unread.unplanned[0]?.why]).toEqual([[], expect.stringContaining('Could not be read')]);
    const known = knownFrom(byId('W02-42'), bad('W02-42'));
    const waived = {
      ...known,
      profile: { ...known.profile, waivers: [{ control: 'W02-42', reason: 'old scanner', approver: 'Anna', expires: '2099-01-01T00:00:00Z' }] },
    };
    const choice = { controls: [byId('W02-42')], optionalGroups: new Set<string>() };
    expect(makePlan(choice, waived, identity, sha256).unplanned).toEqual([{ control: 'W02-42', target: 'this host', why: 'Accepted risk.' }]);
    const lapsed = {
      ...known,
      profile: { ...known.profile, waivers: [{ control: 'W02-42', reason: 'old scanner', approver: 'Anna', expires: '2020-01-01T00:00:00Z' }] },
    };
    expect(makePlan(choice, lapsed, identity, sha256).plan.changes).toHaveLength(1);
    expect(planned(byId('W15-04'), bad('W15-04')).unplanned[0]?.why).toContain('steps');
  });

  it('is known by its content, in every order of its properties', () => {
    const { plan } = planned(byId('W02-42'), bad('W02-42'));
    expect(isSealed(JSON.parse(JSON.stringify(plan)) as Plan, sha256)).toBe(true);
    expect(isSealed({ ...Object.fromEntries(Object.entries(plan).reverse()) } as Plan, sha256)).toBe(true);
    for (const altered of [
      { ...plan, madeAt: 'x' },
      { ...plan, changes: [] },
      { ...plan, changes: plan.changes.map((change) => ({ ...change, to: { is: 'value' as const, value: 7 } })) },
    ])
      expect(isSealed(altered, sha256)).toBe(false);
  });
});
