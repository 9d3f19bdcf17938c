import { describe, expect, it } from 'vitest';
import type { Control } from '../../../../main/catalogue/control.ts';
import { emptyProfile } from '../../../../main/contract/profile.ts';
import { judge, hostTarget, showState } from '../../../../main/engine/judging/judge.ts';
import { all, any, atLeast, is, within } from '../../../../main/grammar/expect.ts';
import { askedValues } from '../../../../main/resources/questions/asked-values.ts';
import { localGroup } from '../../../../main/resources/identity/local-group.ts';
import { machine } from '../../../../main/resources/windows/machine.ts';
import { vm } from '../../../../main/resources/hyper-v/vm.ts';
import { vmFirmware } from '../../../../main/resources/hyper-v/devices/vm-firmware.ts';
import { dword } from '../../../../main/resources/windows/registry.ts';
import { absentNow, at, factsOf, judging, reading, row, unread, value } from '../known.ts';
import { smallControl, smallQuestion } from '../small-control.ts';

const host = (facts: Parameters<typeof row>[1]) => reading('machine', [row({}, facts)]);
const unsupported = { is: 'unsupported', why: 'not on this Windows' } as const;
const verdicts = (control: Control, ...readings: readonly ReturnType<typeof reading>[]): unknown =>
  judge(control, judging(factsOf(...readings))).map(({ verdict, because }) => [verdict, ...because]);

describe('a control of the host', () => {
  const plain = smallControl({});
  it.each([
    ['what was found', { hyperV: value(true) }, [['met']]],
    ['the opposite', { hyperV: value(false) }, [['notMet']]],
    ['what could not be read', { hyperV: unread }, [['unknown', 'access denied']]],
    ['what this Windows does not have', { hyperV: unsupported }, [['notApplicable', 'not on this Windows']]],
    ['what was not asked', {}, [['unknown', 'Not read: Hyper-V.']]],
  ] as const)('is judged on %s', (_name, facts, expected) => {
    expect(verdicts(plain, host(facts))).toEqual(expected);
  });

  it('gives unread facts more weight than missing answers, and missing answers more than what Windows does not have', () => {
    const asked = within(localGroup('S-1-5-32-578').members, askedValues.trustedHyperVAdministrators);
    const group = reading('localGroup', [row(localGroup('S-1-5-32-578').members.address ?? {}, { members: value(['S-1-5-21-1-2-3-500']) })]);
    const expecting = smallControl({ expect: all(asked, is(machine.hyperV, true)) });
    expect(verdicts(expecting, host({ hyperV: unread }), group)).toMatchObject([['unknown', expect.anything(), 'access denied']]);
    expect(verdicts(expecting, host({ hyperV: unsupported }), group)).toMatchObject([['manual', expect.anything(), 'not on this Windows']]);
  });

  it('does not apply where its condition does not hold, and is open where that cannot be told', () => {
    const joined = smallControl({ appliesWhen: { holds: is(machine.domainJoined, true), otherwise: 'Only in a domain.' } });
    expect(verdicts(joined, host({ hyperV: value(false), domainJoined: value(false) }))).toEqual([['notApplicable', 'Only in a domain.']]);
    expect(verdicts(joined, host({ hyperV: value(true), domainJoined: unread }))).toEqual([['unknown', 'access denied']]);
    expect(verdicts(joined, host({ hyperV: value(true), domainJoined: value(true) }))).toEqual([['met']]);
  });

  it('expects both halves where a part can only be reported', () => {
    const halves = smallControl({ report: { half: is(machine.clustered, false), because: 'It is in a cluster.' } });
    expect(verdicts(halves, host({ hyperV: value(true), clustered: value(false) }))).toEqual([['met']]);
    expect(verdicts(halves, host({ hyperV: value(true), clustered: value(true) }))).toEqual([['notMet', 'It is in a cluster.']]);
    expect(verdicts(halves, host({ hyperV: value(false), clustered: value(true) }))).toEqual([['notMet', 'It is in a cluster.']]);
    expect(verdicts(halves, host({ hyperV: value(false), clustered: unread }))).toEqual([['notMet']]);
    expect(verdicts(halves, host({ hyperV: value(true), clustered: unread }))).toEqual([['unknown', 'access denied']]);
  });

  it('waits for the answer of a user after the facts, never instead of them', () => {
    const asking = smallControl({ answer: { question: 'Is it so?', evidence: 'A list', validForDays: 30 } });
    expect(verdicts(asking, host({ hyperV: value(true) }))).toEqual([['manual', 'Not answered yet: Is it so?']]);
    expect(verdicts(asking, host({ hyperV: value(false) }))).toEqual([['notMet']]);
    expect(verdicts(smallQuestion(), host({}))).toEqual([['manual', 'Not answered yet: Is it so?']]);
    const { expect: _expect, ...nothing } = smallControl({});
    expect(verdicts(nothing, host({}))).toEqual([['unknown']]);
  });

  it('is pending while our change waits for a restart, and says why a configured setting is not in force', () => {
    const enable = dword('HKLM\\SOFTWARE\\Test', 'Enable');
    const fix = { kind: 'set', class: 'guarded', loses: 'x', takesEffect: 'afterRestart', consequence: 'c', set: is(enable, 1) } as const;
    const inForce = smallControl({ fix });
    const change = {
      address: { resource: 'registry', key: enable.address ?? {}, property: 'value' },
      at: '2026-11-24T07:00:00.000Z',
      takesEffect: 'afterRestart',
    } as const;
    const on = (hyperV: boolean, lastBootAt: string, applied: readonly (typeof change)[]): unknown =>
      judge(
        inForce,
        judging(
          factsOf(host({ hyperV: value(hyperV), lastBootAt: value(lastBootAt) }), reading('registry', [row(enable.address ?? {}, { value: value(1) })])),
          { applied },
        ),
      ).map(({ verdict, because }) => [verdict, ...because]);
    const words = 'Set. It takes effect at the next restart of the host.';
    expect(on(false, '2026-11-24T06:00:00.000Z', [change])).toEqual([['pending', words]]);
    expect(on(true, '2026-11-24T06:00:00.000Z', [change])).toEqual([['pending', words]]);
    expect(on(true, '2026-11-24T07:30:00.000Z', [change])).toEqual([['met']]);
    expect(on(false, '2026-11-24T07:30:00.000Z', [change])).toMatchObject([['notMet', expect.stringContaining('has restarted since')]]);
  });
});

describe('a control of each VM', () => {
  const each = smallControl({ each: vm.targets.where(is(vm.generation, 2)), expect: is(vmFirmware.secureBoot, 'On'), titleWhenNotMet: 'Off on {target}' });
  const vms = (rows: Parameters<typeof reading>[1], more: Parameters<typeof reading>[2] = {}) => reading('vm', rows, more);
  const machineOf = (id: string, generation = value(2)) => row({ vm: id }, { name: value(`NAME-${id}`), generation });
  const firmware = reading('vmFirmware', [row({ vm: 'a' }, { secureBoot: value('On') }), row({ vm: 'b' }, { secureBoot: value('Off') })]);

  it('has a finding for each VM that it concerns', () => {
    const findings = judge(each, judging(factsOf(vms([machineOf('a'), machineOf('b'), machineOf('c', value(1))]), firmware)));
    expect(findings.map(({ verdict, title, target }) => [verdict, title, target.label])).toEqual([
      ['met', 'Hyper-V is installed', 'NAME-a'],
      ['notMet', 'Off on NAME-b', 'NAME-b'],
    ]);
  });
  it('cannot tell about a VM of which it is unknown whether it is concerned', () => {
    expect(verdicts(each, vms([machineOf('a', unread as never)]), firmware)).toEqual([['unknown', 'access denied']]);
  });
  it('says why there is nothing to judge', () => {
    expect(verdicts(each, vms([]))).toEqual([['notApplicable', 'Virtual machines: none on this host.']]);
    expect(verdicts(each, vms([machineOf('a', value(1))]))).toEqual([['notApplicable', 'Virtual machines: this control applies to none of 1.']]);
  });
  it('is unknown where the list was not read or is not whole, beside what was found', () => {
    expect(verdicts(each)).toEqual([['unknown', 'Not read.']]);
    expect(verdicts(each, vms([], { complete: false }))).toEqual([['unknown', 'The list is not complete.']]);
    expect(verdicts(each, vms([], { complete: false, problem: { kind: 'unread', why: 'denied' } }))).toEqual([['unknown', 'denied']]);
    expect(verdicts(each, vms([], { complete: false, problem: { kind: 'unsupported', why: 'No Hyper-V here.' } }))).toEqual([
      ['notApplicable', 'No Hyper-V here.'],
    ]);
    expect(verdicts(each, vms([machineOf('a')], { complete: false }), firmware)).toEqual([['met'], ['unknown', 'The list is not complete.']]);
  });
});

describe('a finding', () => {
  const raised = smallControl({ severityWhen: { holds: is(machine.clustered, true), severity: 'critical' } });
  const severity = (facts: Parameters<typeof row>[1]): unknown => judge(raised, judging(factsOf(host(facts))))[0]?.severity;
  it('is raised only where it is open and the reason was read', () => {
    expect(severity({ hyperV: value(false), clustered: value(true) })).toBe('critical');
    expect(severity({ hyperV: value(false), clustered: value(false) })).toBe('low');
    expect(severity({ hyperV: value(false), clustered: unread })).toBe('low');
    expect(severity({ hyperV: value(true), clustered: value(true) })).toBe('low');
  });

  it('shows each fact once, with the words of its state', () => {
    const control = smallControl({ expect: any(is(machine.hyperV, true), all(is(machine.hyperV, true), atLeast(machine.build, 20348))) });
    const evidence = judge(control, judging(factsOf(host({ hyperV: value(false), build: unread }))))[0]?.evidence ?? [];
    expect(evidence.map((each) => [each.address.property, each.shown])).toEqual([
      ['hyperV', 'not installed'],
      ['build', 'could not be read: access denied'],
    ]);
  });

  it('is an accepted risk until the end of its waiver, for its target alone', () => {
    const waived = (control: string, expires: string, target?: Record<string, string>, hyperV = false): unknown =>
      judge(
        smallControl({}),
        judging(factsOf(host({ hyperV: value(hyperV) })), {
          profile: { ...emptyProfile, waivers: [{ control, expires, reason: 'r', approver: 'a', ...(target && { target }) }] },
        }),
      )[0]?.waived;
    const later = '2027-01-01T00:00:00.000Z';
    expect([waived('W10-99', later), waived('W10-99', later, {})]).toEqual([true, true]);
    expect([waived('W10-98', later), waived('W10-99', at), waived('W10-99', later, { vm: 'a' }), waived('W10-99', later, undefined, true)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('names the host, or says “this host” where its name could not be read', () => {
    expect(hostTarget(judging(factsOf(host({ name: value('HV01') })))).label).toBe('HV01');
    expect(hostTarget(judging({})).label).toBe('this host');
  });
});

describe('a state in words', () => {
  it.each([
    [value(true), 'installed'],
    [absentNow, 'not set'],
    [unsupported, 'not applicable: not on this Windows'],
    [unread, 'could not be read: access denied'],
    [{ is: 'notAsked' } as const, 'not read'],
  ] as const)('%o', (state, words) => {
    expect(showState(state, machine.hyperV)).toBe(words);
  });
  it('uses the word of the kind for absence, and hides sensitive values as evidence', () => {
    const kind = { ...machine.hyperV.kind, whenAbsent: 'never installed', sensitive: true as const };
    expect(showState(absentNow, { kind })).toBe('never installed');
    const secret = { ...machine.hyperV, kind };
    const evidence = judge(smallControl({ expect: is(secret, true) }), judging(factsOf(host({ hyperV: value(true) }))))[0]?.evidence[0];
    expect(evidence?.state).toEqual({ is: 'value', value: '' });
  });
});
