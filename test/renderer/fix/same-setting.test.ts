import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Change } from '../../../main/contract/plan.ts';
import { sameSettings, targetNames } from '../../../renderer/fix/same-setting.ts';
import { changeWith, held } from '../sample-plan.ts';

const on = (vm: string, more: Partial<Change> = {}): Change =>
  changeWith({ address: { resource: 'vm', key: { vm }, property: 'dhcpGuard' }, target: { kind: 'vm', key: { vm }, label: vm }, label: 'DHCP guard', ...more });
const vms = (line: readonly Change[]): readonly string[] => line.map(({ target }) => target.label);

describe('the lines of a plan', () => {
  it('are one for a setting with all its targets, where the first of them stands', () => {
    const changes = [on('WEB01'), on('WEB01', { label: 'Router guard' }), on('WEB02')];
    expect(sameSettings(changes).map(vms)).toEqual([['WEB01', 'WEB02'], ['WEB01']]);
  });

  it.each<[string, Partial<Change>]>([
    ['old value', { shownFrom: 'another' }],
    ['new value', { shownTo: 'another' }],
    ['control', { controls: ['another'] }],
    ['impact', { consequence: ['another'] }],
    ['undo', { undo: { is: 'not', reason: 'It is lost.' } }],
    ['hold', { standing: held().standing }],
  ])('keep changes apart that differ in their %s', (_what, more) => {
    expect(sameSettings([on('WEB01'), on('WEB02', more)])).toHaveLength(2);
  });

  it('are one for targets that are on hold for one kind of reason, although each reason names its target', () => {
    const running = (vm: string) => on(vm, { standing: { is: 'held', by: 'running', reason: `${vm} is not off.` } });
    expect(sameSettings([running('WEB01'), running('WEB02'), on('WEB03', { standing: held().standing })]).map(vms)).toEqual([['WEB01', 'WEB02'], ['WEB03']]);
  });

  it('hold every change once', () => {
    const change = fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('x', 'y')).map(([label, shownTo]) => ({ label, shownTo }));
    fc.assert(
      fc.property(fc.array(change), (all) => {
        const changes = all.map((more, at) => on(`VM${String(at)}`, more));
        expect(sameSettings(changes).flat()).toHaveLength(changes.length);
        expect(new Set(sameSettings(changes).flat())).toEqual(new Set(changes));
      }),
    );
  });
});

describe('the targets of a line', () => {
  it('are named, the first three where there are more than four', () => {
    expect(targetNames(['A', 'B'].map((vm) => on(vm)))).toBe('\u2068A\u2069, \u2068B\u2069');
    expect(targetNames(['A', 'B', 'C', 'D'].map((vm) => on(vm)))).toBe('\u2068A\u2069, \u2068B\u2069, \u2068C\u2069, \u2068D\u2069');
    expect(targetNames(['A', 'B', 'C', 'D', 'E'].map((vm) => on(vm)))).toBe('\u2068A\u2069, \u2068B\u2069, \u2068C\u2069 and 2 more');
  });
});
