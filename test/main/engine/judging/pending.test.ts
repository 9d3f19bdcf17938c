import { describe, expect, it } from 'vitest';
import type { SetFix } from '../../../../main/catalogue/control.ts';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { pendingCause, waitsForRestart, waitsWords, type AppliedChange } from '../../../../main/engine/judging/pending.ts';
import { is } from '../../../../main/grammar/expect.ts';
import { deviceGuard } from '../../../../main/resources/windows/device-guard.ts';
import { dword } from '../../../../main/resources/windows/registry.ts';
import { factsOf, judging, reading, row, unread, value } from '../known.ts';
import { smallControl } from '../small-control.ts';

const path = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\DeviceGuard';
const enable = dword(path, 'EnableVirtualizationBasedSecurity');
const locked = dword(path, 'Locked');
const fix: SetFix<never> = {
  kind: 'set',
  class: 'guarded',
  loses: 'somebody',
  takesEffect: 'afterRestart',
  consequence: 'c',
  set: is(enable, 1),
};
const inForce = smallControl({ expect: is(deviceGuard.vbs, 'Running'), fix });
const expectsSetting = smallControl({ expect: is(enable, 1), fix });
const without = { ...inForce, fix: { kind: 'steps', steps: [] } } as const;
const boot = '2026-11-24T06:00:00.000Z';
const applied = (at: string, more: Partial<AppliedChange> = {}): AppliedChange => ({
  address: { resource: 'registry', key: enable.address ?? {}, property: 'value' },
  at,
  takesEffect: 'afterRestart',
  ...more,
});
const before = applied('2026-11-24T05:00:00.000Z');
const after = applied('2026-11-24T07:00:00.000Z');
const known = (changes: readonly AppliedChange[], lastBootAt: FactState = value(boot), set: FactState = value(1)) =>
  judging(
    factsOf(
      reading('machine', [row({}, { lastBootAt })]),
      reading('registry', [row(enable.address ?? {}, { value: set }), row(locked.address ?? {}, { value: value(0) })]),
    ),
    { applied: changes },
  );

describe('a change that waits for a restart', () => {
  it.each([
    ['made after the last start', inForce, known([after]), true],
    ['made before the last start', inForce, known([before]), false],
    ['made at an unknown time in relation to the last start', inForce, known([before], unread), true],
    ['made where the last start is no text', inForce, known([before], value(7)), true],
    ['that takes effect at once', inForce, known([applied(after.at, { takesEffect: 'now' })]), false],
    ['of another setting', inForce, known([applied(after.at, { address: { ...after.address, key: locked.address ?? {} } })]), false],
    ['that its fix, which acts at once, makes beside the expectation', { ...inForce, fix: { ...fix, takesEffect: 'now' } } as const, known([after]), true],
    ['that its fix, which acts at once, makes of the expectation', { ...expectsSetting, fix: { ...fix, takesEffect: 'now' } } as const, known([after]), true],
    ['of a control without a setting', without, known([after]), false],
    ['that nobody made', inForce, known([]), false],
  ] as const)('%s', (_name, control, judgedOn, waits) => {
    expect(waitsForRestart(control, {}, judgedOn)).toBe(waits);
  });
  it('is found by the expectation itself, and by groups that are chosen separately', () => {
    const { set: _set, ...plain } = fix;
    expect(waitsForRestart(smallControl({ expect: is(enable, 1), fix: plain }), {}, known([after]))).toBe(true);
    const apart = [{ id: 'lock', title: 'Lock', set: is(locked, 1), consequence: 'c' }];
    const ofLock = applied(after.at, { address: { ...after.address, key: locked.address ?? {} } });
    expect(waitsForRestart({ ...inForce, fix: { ...fix, optionalGroups: apart } }, {}, known([ofLock]))).toBe(true);
    const { expect: _expect, ...nothing } = smallControl({ fix: plain });
    expect(waitsForRestart(nothing, {}, known([after]))).toBe(false);
  });
});

describe('the cause of a setting that is not in force', () => {
  const { expect: _expect, ...expectsNothing } = inForce;
  it.each([
    ['there is none for manual steps', without, known([after])],
    ['there is none for what takes effect at once', { ...inForce, fix: { ...fix, takesEffect: 'now' } } as const, known([after])],
    ['there is none without an expectation', expectsNothing, known([after])],
    ['there is none where it is not configured', inForce, known([after], value(boot), value(0))],
    ['there is none where the setting could not be read', inForce, known([after], value(boot), unread)],
  ] as const)('%s', (_name, control, judgedOn) => {
    expect(pendingCause(control, {}, judgedOn)).toBeUndefined();
  });

  it.each([
    ['our change waits', known([after]), true, waitsWords],
    ['our change was made before the restart', known([before]), false, 'the host has restarted since'],
    ['somebody else configured it', known([]), false, 'Set, but not in effect'],
    ['the last start could not be read', known([before], unread), false, 'Set, but not in effect'],
  ] as const)('%s', (_name, judgedOn, waits, why) => {
    expect(pendingCause(inForce, {}, judgedOn)).toEqual({ waits, why: expect.stringContaining(why) as string });
  });

  it('is the configured expectation itself where the fix names nothing else', () => {
    const { set: _set, ...plain } = fix;
    expect(pendingCause(smallControl({ expect: is(enable, 1), fix: plain }), {}, known([after]))?.waits).toBe(true);
  });

  it('names the group that was not chosen', () => {
    const apart = [{ id: 'lock', title: 'Lock', set: is(locked, 1), consequence: 'c' }];
    expect(pendingCause({ ...inForce, fix: { ...fix, optionalGroups: apart } }, {}, known([before]))).toEqual({
      waits: false,
      why: 'Set, apart from “Lock”, which is a separate option.',
    });
  });
});
