import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import type { Standing } from '../../../../main/contract/plan.ts';
import { editOf, makeChange, type Wanted } from '../../../../main/engine/planning/make-change.ts';
import { is } from '../../../../main/grammar/expect.ts';
import type { AnySetting } from '../../../../main/grammar/fact.ts';
import { userRight } from '../../../../main/resources/identity/user-right.ts';
import { machine } from '../../../../main/resources/windows/machine.ts';
import { dword } from '../../../../main/resources/windows/registry.ts';
import { passingStates } from '../../../../main/resources/hyper-v/vm-window.ts';
import { vmFirmware } from '../../../../main/resources/hyper-v/devices/vm-firmware.ts';
import { absentNow, factsOf, judging, reading, row, unread, value } from '../known.ts';

const secureBoot: AnySetting = vmFirmware.secureBoot;
const cachedLogons: AnySetting = dword('HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon', 'CachedLogonsCount');
const vmIs = (state: FactState) =>
  judging(
    factsOf(
      reading('machine', [row({}, { clustered: value(false) })]),
      reading('vm', [row({ vm: 'a' }, { name: value('APP01'), state })]),
      reading('session', [row({}, { connection: value('RemoteDesktop'), peers: value(['10.0.4.7>3389']), pathNeighbors: value([]) })]),
      reading('policySetting', []),
    ),
  );
const wanted = (more: Partial<Wanted> = {}): Wanted => ({
  setting: secureBoot,
  address: { resource: 'vmFirmware', key: { vm: 'a' }, property: 'secureBoot' },
  from: value('Off') as Wanted['from'],
  to: value('On') as Wanted['to'],
  target: { kind: 'vm', key: { vm: 'a' }, label: 'APP01' },
  controls: ['HV-D-02'],
  consequence: ['c'],
  takesEffect: 'now',
  undo: { is: 'exact' },
  endangersConnection: false,
  before: { is: 'ready' },
  ...more,
});
const standing = (more: Partial<Wanted> = {}, state: FactState = value('Off')): Standing => makeChange(wanted(more), vmIs(state), {}).standing;

describe('the standing of a change', () => {
  const held = { is: 'held', by: 'precheck', reason: 'Check failed: x' } as const;
  it('is that of its checks where nothing else holds it', () => {
    expect(standing()).toEqual({ is: 'ready' });
    expect(standing({ before: held })).toEqual(held);
    expect(standing({ before: { is: 'confirm', control: 'HV-D-02', understand: ['u'] } })).toMatchObject({ is: 'confirm' });
  });
  it.each([
    ['runs', value('Running'), 'running', 'APP01 is not off'],
    ['is saved', value('Saved'), 'running', 'in a saved state'],
    ['could not be read', unread, 'unknown', 'its state could not be read'],
  ] as const)('is on hold while a VM that must be off %s', (_name, state, by, reason) => {
    expect(standing({}, state)).toMatchObject({ is: 'held', by, reason: expect.stringContaining(reason) as string });
  });
  it.each([...passingStates])('is on hold while a VM that must be off is %s, and names what releases it, also in a chosen window', (state) => {
    const own = makeChange(wanted(), vmIs(value(state)), {}, new Set(['a']));
    expect([own.window, own.standing]).toEqual([
      undefined,
      {
        is: 'held',
        by: 'changing',
        reason: `APP01 must be off, but it is changing its state (${state}). Wait until it has finished, then plan again.`,
      },
    ]);
  });
  it('is on hold for a domain controller that runs, and names the others, which must not be off at the same time', () => {
    const controllers = (...names: readonly string[]): Standing => {
      const known = vmIs(value('Running'));
      const rows = names.map((name, at) => row({ vm: 'abc'[at] ?? '' }, { vmName: value(name), domainController: value(true) }));
      return makeChange(wanted(), { ...known, facts: { ...known.facts, ...factsOf(reading('guest', rows)) } }, {}).standing;
    };
    const reason = (words: string) => ({ is: 'held', by: 'running', reason: expect.stringContaining(words) as string });
    expect(controllers('DC01', 'DC02')).toMatchObject(reason('Do not shut down DC02 at the same time.'));
    expect(controllers('DC01')).toMatchObject(reason('the only domain controller that runs on this host'));
    expect(controllers()).toMatchObject({ is: 'held', by: 'running', reason: expect.not.stringContaining('domain controller') as string });
  });
  it('is on hold for the connection before the power state', () => {
    const known = vmIs(value('Running'));
    const path = factsOf(
      reading('session', [row({}, { connection: value('RemoteDesktop'), peers: value(['10.0.4.7>3389']), pathNeighbors: value(['00155D000001']) })]),
      reading('vmNetworkAdapter', [row({ adapter: 'n' }, { vm: value('a'), macAddress: value('00155D000001') })]),
    );
    expect(makeChange(wanted(), { ...known, facts: { ...known.facts, ...path } }, {}).standing).toMatchObject({ is: 'held', by: 'connection' });
  });
  it('needs a statement where no new connection and no new sign-in proves that nothing is lost', () => {
    const change = {
      setting: cachedLogons,
      address: { resource: 'registry', key: cachedLogons.address ?? {}, property: 'value' },
      from: value(10),
      to: value(0),
    };
    const own = [expect.stringContaining('Keep a local administrator') as string];
    expect(standing(change as Partial<Wanted>)).toMatchObject({ is: 'confirm', control: 'HV-D-02', understand: own });
    const before: Standing = { is: 'confirm', control: 'W02-56', understand: ['u'] };
    expect(standing({ ...change, before } as Partial<Wanted>)).toMatchObject({ is: 'confirm', control: 'W02-56', understand: ['u', ...own] });
  });
  it('is on hold where the setting cannot be set on this host, or that could not be read', () => {
    const guarded = (clustered: boolean): AnySetting => ({
      ...secureBoot,
      setting: { ...secureBoot.setting, settableWhen: is(machine.clustered, clustered) },
    });
    expect(standing({ setting: guarded(false) })).toEqual({ is: 'ready' });
    expect(standing({ setting: guarded(true) })).toMatchObject({ is: 'held', by: 'precheck' });
    const known = vmIs(value('Off'));
    const { machine: _machine, ...others } = known.facts;
    expect(makeChange(wanted({ setting: guarded(false) }), { ...known, facts: others }, {}).standing).toMatchObject({ is: 'held', by: 'precheck' });
  });
  it('is refused for what is never touched, even where another reason would put it on hold', () => {
    const right = userRight('SeServiceLogonRight');
    const change = makeChange(
      wanted({
        setting: right,
        address: { resource: 'userRight', key: right.address ?? {}, property: 'holders' },
        from: value(['S-1-5-80-0', 'S-1-5-83-0']) as Wanted['from'],
        to: value([]) as Wanted['to'],
        before: held,
      }),
      vmIs(value('Off')),
      {},
    );
    expect(change.standing).toMatchObject({ is: 'held', by: 'neverTouch' });
  });
});

describe('a change that endangers the connection', () => {
  const of = (more: Partial<Wanted>, rollback: boolean, state: FactState = value('Off')) =>
    makeChange(wanted({ endangersConnection: true, ...more }), vmIs(state), { rollback }).standing;
  it('is guarded where the host has a rollback, and carries the confirmation that it needs besides', () => {
    expect(of({}, true)).toMatchObject({ is: 'guarded', danger: { when: 'now', proofs: ['path'] }, understand: [] });
    expect(of({ before: { is: 'confirm', control: 'HV-D-02', understand: ['u'] } }, true)).toMatchObject({
      is: 'guarded',
      control: 'HV-D-02',
      understand: ['u'],
    });
  });
  it('is on hold where the host has none, or where the old value cannot be restored', () => {
    expect(of({}, false)).toMatchObject({ is: 'held', by: 'connection', reason: expect.stringContaining('cannot restore the old value') as string });
    expect(of({ undo: { is: 'not', reason: 'x' } }, true)).toMatchObject({
      is: 'held',
      by: 'connection',
      reason: expect.stringContaining('a rollback cannot') as string,
    });
  });
  it('is on hold while its VM runs, with a window as well: a countdown would keep the VM off', () => {
    expect(of({}, true, value('Running'))).toMatchObject({ is: 'held', by: 'connection', reason: expect.stringContaining('APP01 is not off') as string });
    const known = vmIs(value('Running'));
    expect(makeChange(wanted({ endangersConnection: true }), known, { rollback: true }, new Set(['a'])).standing).toMatchObject({
      is: 'held',
      by: 'connection',
    });
  });
});

describe('a change', () => {
  it('shows old and new value and the native command, and the VM that must be off', () => {
    expect(makeChange(wanted(), vmIs(value('Off')), {})).toMatchObject({ shownFrom: 'Off', shownTo: 'On', vmOff: 'a', edit: { how: 'replace' } });
    expect(makeChange(wanted({ undoes: 'run/1' }), vmIs(value('Off')), {}).undoes).toBe('run/1');
  });
  it('says what the replica of its VM does not get', () => {
    const known = vmIs(value('Off'));
    const vms = factsOf(reading('vm', [row({ vm: 'a' }, { name: value('APP01'), state: value('Off'), replicationMode: value('Primary') })]));
    const consequence = (facts: typeof vms): readonly string[] => makeChange(wanted(), { ...known, facts: { ...known.facts, ...facts } }, {}).consequence;
    const advice = /^This VM has a replica on another host\. A replica does not get this change/u;
    expect(consequence(vms).filter((each) => advice.test(each))).toHaveLength(1);
    expect(consequence({}).filter((each) => advice.test(each))).toEqual([]);
  });
  it('is not undone where Windows does not accept the old value', () => {
    const refusing: AnySetting = { ...secureBoot, setting: { ...secureBoot.setting, accepts: (state) => state.is === 'value' } };
    const undoOf = (from: FactState, undo: Wanted['undo'] = { is: 'exact' }) =>
      makeChange(wanted({ setting: refusing, from: from as Wanted['from'], undo }), vmIs(value('Off')), {}).undo;
    expect(undoOf(absentNow)).toEqual({ is: 'not', reason: 'Windows does not accept the old value.' });
    expect(undoOf(value('Off'))).toEqual({ is: 'exact' });
    expect(undoOf(absentNow, { is: 'not', reason: 'kept' })).toEqual({ is: 'not', reason: 'kept' });
  });
});

describe('the edit of a setting', () => {
  const right = userRight('SeServiceLogonRight');
  it.each([
    [value(['a', 'b']), value(['b', 'c']), ['c'], ['a']],
    [absentNow, value(['a']), ['a'], []],
    [value(['a']), absentNow, [], ['a']],
  ] as const)('is the difference of two lists: %o to %o', (from, to, add, remove) => {
    expect(editOf(right, from as Wanted['from'], to as Wanted['to'])).toEqual({ how: 'difference', add, remove });
  });
  it('replaces every other value', () => {
    expect(editOf(dword('HKLM\\SOFTWARE\\Test', 'Limit'), { is: 'absent' }, value(1) as Wanted['to'])).toEqual({ how: 'replace' });
  });
});
