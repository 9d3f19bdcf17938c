import { describe, expect, it } from 'vitest';
import { controls } from '../../../../main/catalogue/index.generated.ts';
import type { Json } from '../../../../main/contract/json.ts';
import type { Change, Plan, Standing } from '../../../../main/contract/plan.ts';
import { makePlan } from '../../../../main/engine/planning/plan.ts';
import { settingsOf } from '../../../../main/engine/planning/setting-at.ts';
import type { Derived } from '../../../../main/engine/running/derive-plan.ts';
import { planDifferences } from '../../../../main/engine/running/plan-differences.ts';
import { sha256 } from '../../../../main/shells/digest.ts';
import { knownFrom } from '../../../laws/host/facts-from-given.ts';
import { identity } from '../fakes.ts';

function planOf(id: string): Plan {
  const control = controls.find((each) => each.id === id) ?? expect.fail(`no control ${id}`);
  return makePlan({ controls: [control], optionalGroups: new Set() }, knownFrom(control, control.examples?.bad ?? []), identity, sha256).plan;
}
const [number, set, confirm] = [planOf('W02-42'), planOf('W11-A02'), planOf('HV-A-17')];
const derived = (plan: Plan, more: Partial<Derived> = {}): Derived => ({ plan, left: [], findings: [], names: () => undefined, ...more });
const differences = (shown: Plan, own: Derived): readonly string[] =>
  planDifferences(shown, own, settingsOf(controls)).map(({ cause, why }) => `${cause}: ${why}`);
const edited = (plan: Plan, into: (change: Change) => Partial<Change>): Plan => ({
  ...plan,
  changes: plan.changes.map((change) => ({ ...change, ...into(change) })),
});
const value = (json: Json): Change['to'] => ({ is: 'value', value: json });
const stands = (plan: Plan, standing: Standing): Plan => edited(plan, () => ({ standing }));

describe('a plan that is what the engine makes', () => {
  it.each([number, set, confirm])('has no difference', (plan) => {
    expect(differences(plan, derived(plan))).toEqual([]);
  });
  it('may show a set in another order, and a bare SID where the name was not read', () => {
    const reversed = edited(set, ({ edit, to }) => ({
      to: to.is === 'value' && Array.isArray(to.value) ? value([...(to.value as Json[])].reverse()) : to,
      edit: edit.how === 'difference' ? { ...edit, add: [...edit.add].reverse() } : edit,
    }));
    expect(differences(set, derived(reversed))).toEqual([]);
    expect(differences(confirm, derived(confirm, { names: () => 'NT VIRTUAL MACHINE\\Virtual Machines' }))).toEqual([]);
  });
});

describe('a plan that differs', () => {
  it('names a change that is there twice, that no control sets, or that is missing', () => {
    expect(differences({ ...number, changes: [...number.changes, ...number.changes] }, derived(number))).toEqual(['file: it is in the plan twice']);
    const foreign = edited(number, ({ address }) => ({ address: { ...address, key: { ...address.key, name: 'Other' } } }));
    expect(differences(foreign, derived(number))).toEqual([
      'file: no control of this version sets it',
      'file: it belongs to the selection, but the plan does not contain it',
    ]);
  });
  it('names the first change that stands at another place', () => {
    const two = { ...number, changes: [...number.changes, ...set.changes] };
    expect(differences({ ...two, changes: [...two.changes].reverse() }, derived(two))).toEqual(['file: the order is different']);
  });
  it('says why a change is gone: as the engine says, because it is met, or because it is no longer chosen', () => {
    const [change] = number.changes;
    if (!change) throw new Error('an empty plan');
    const none = { ...number, changes: [] };
    expect(differences(number, derived(none, { left: [{ label: `W02-42 ${change.target.label}`, why: 'Accepted risk.' }] }))).toEqual(['host: Accepted risk.']);
    expect(differences(number, derived(none, { left: [{ label: `${change.label} of ${change.target.label}`, why: 'kept' }] }))).toEqual(['host: kept']);
    const met = { control: 'W02-42', target: change.target, verdict: 'met' } as Derived['findings'][number];
    expect(differences(number, derived(none, { findings: [met] }))).toEqual(['host: it already has the planned value']);
    expect(differences(number, derived(none))).toEqual(['host: it no longer belongs to the selection']);
  });
  it('shows both old values, and never takes a text for a number', () => {
    expect(
      differences(
        edited(number, () => ({ from: value(7) })),
        derived(number),
      ),
    ).toEqual([expect.stringMatching(/^host: the plan shows the old value 7, but the host has 1/)]);
    expect(
      differences(
        edited(number, () => ({ from: { is: 'absent' } })),
        derived(number),
      ),
    ).toEqual([expect.stringContaining('the old value not set')]);
    expect(
      differences(
        edited(number, () => ({ to: value('0') })),
        derived(number),
      ),
    ).toEqual([expect.stringMatching(/^file: its “(?:to|shownTo)”/)]);
  });
  it('names the field, and the elements of a set', () => {
    expect(
      differences(
        edited(number, () => ({ label: 'Another label' })),
        derived(number),
      ),
    ).toEqual([expect.stringContaining('file: its “label” is')]);
    const removes = edited(set, ({ edit }) => ({ edit: edit.how === 'difference' ? { ...edit, remove: ['failure'] } : edit }));
    expect(differences(removes, derived(set))).toEqual([expect.stringContaining('file: its “edit” is')]);
  });
  it('compares how a change stands', () => {
    const held: Standing = { is: 'held', by: 'running', reason: 'WEB01 is running.' };
    const ready: Standing = { is: 'ready' };
    expect(differences(stands(number, held), derived(stands(number, { ...held, reason: 'other words' })))).toEqual([]);
    expect(differences(stands(number, ready), derived(stands(number, held)))).toEqual([
      'host: the plan shows it as ready to apply, but it is on hold: WEB01 is running.',
    ]);
    expect(differences(stands(number, held), derived(stands(number, ready)))).toEqual(['host: the plan shows it as on hold, but it is ready now']);
    const asks: Standing = { is: 'confirm', control: 'W02-42', understand: ['Accounts are known.'] };
    expect(differences(stands(number, ready), derived(stands(number, asks)))).toEqual(['host: it needs another confirmation than the plan shows']);
  });
});
