import { describe, expect, it } from 'vitest';
import { controls } from '../../../../../main/catalogue/index.generated.ts';
import type { FactState } from '../../../../../main/contract/fact-state.ts';
import { writesOf } from '../../../../../main/grammar/expect.ts';
import { forecast } from '../../../../../main/engine/protecting/forecast/forecast.ts';
import { concernsChange, concernsSetting, type LockOutRule } from '../../../../../main/engine/protecting/forecast/lock-out-rule.ts';
import { lockOutRules } from '../../../../../main/engine/protecting/forecast/lock-out-rules.ts';
import { ruleCases } from './rule-cases.ts';
import type { RuleCase, RuleWorld } from './rule-case.ts';
import { reading, row, value } from '../../known.ts';
import { answerIn, changeOf, overRemoteDesktop, vms, world } from './scenes.ts';

const caseOf = ({ id }: LockOutRule): RuleCase => {
  const found = ruleCases[id];
  if (!found) throw new Error(`The rule ${id} has no worlds.`);
  return found;
};
const firesIn = (rule: LockOutRule, { change, facts }: RuleWorld): unknown => concernsChange(rule, change) && answerIn(rule, change, facts);
const each = lockOutRules.map((rule) => [rule.id, rule] as const);

describe('the rules of the lock-out forecast', () => {
  it('have ids of their own and two worlds each', () => {
    expect(new Set(lockOutRules.map((rule) => rule.id)).size).toBe(lockOutRules.length);
    expect(Object.keys(ruleCases).sort()).toEqual(lockOutRules.map((rule) => rule.id).sort());
  });

  it.each(each)('%s fires in its world', (_id, rule) => {
    const { fires } = caseOf(rule);
    expect(concernsSetting(rule, fires.change.address)).toBe(true);
    expect([false, 'no']).not.toContain(firesIn(rule, fires));
    expect(forecast(fires.change, fires.facts)).toBeDefined();
  });

  it.each(each)('%s is silent in its other world', (_id, rule) => {
    expect([false, 'no']).toContain(firesIn(rule, caseOf(rule).silent));
  });

  it.each(each)('%s never takes what was not read for harmless', (_id, rule) => {
    const { change } = caseOf(rule).fires;
    expect(answerIn(rule, change, {})).not.toBe('no');
    const danger = forecast(change, {});
    expect(danger?.reason).toBeTruthy();
  });

  it.each(each)('%s names a public page, what proves it, and whole sentences', (_id, rule) => {
    expect(rule.source).toMatch(/^https:\/\/learn\.microsoft\.com\//);
    expect(rule.when === 'someDay').toBe(rule.proofs.length === 0);
    for (const text of [rule.hazard, rule.precheck]) expect(text).toMatch(/^[A-Z].*\.$/);
    expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
  });

  it('know that an adapter whose VM was not read can be one of the VM', () => {
    const rule = lockOutRules.find(({ id }) => id === 'vm-on-your-path');
    const adapter = (mac: string, vm: FactState) =>
      world(overRemoteDesktop(), ...vms({ FW01: false }), reading('vmNetworkAdapter', [row({ adapter: 'a' }, { vm, macAddress: value(mac) })]));
    const answer = (mac: string, vm: FactState) => rule && answerIn(rule, changeOf('vm', { vm: 'FW01' }, 'automaticStopAction', 'ShutDown'), adapter(mac, vm));
    expect(answer('00155D000001', value('FW01'))).toBe('yes');
    expect(answer('00155D000001', value('WEB01'))).toBe('no');
    expect(answer('00155D000001', { is: 'unread', why: 'access denied' })).toHaveProperty('unread');
    expect(answer('00155D000009', { is: 'unread', why: 'access denied' })).toBe('no');
  });

  it('know every setting of a control that says of itself that it endangers the connection', () => {
    const declared = controls.flatMap((control) =>
      control.fix?.kind === 'set' && control.fix.endangers !== undefined
        ? writesOf((control.fix.set ?? control.expect ?? { expression: { op: 'all', of: [] } }).expression).map((fact) => ({ control: control.id, fact }))
        : [],
    );
    expect(declared.length).toBeGreaterThan(5);
    const unknown = declared.filter(
      ({ fact: { resource, property, address = {} } }) => !lockOutRules.some((rule) => concernsSetting(rule, { resource, key: address, property })),
    );
    expect(unknown.map(({ control, fact }) => `${control} ${fact.resource} ${fact.property}`)).toEqual([]);
  });
});
