import { describe, expect, it } from 'vitest';
import type { Control } from '../../../../main/catalogue/control.ts';
import { controls } from '../../../../main/catalogue/index.generated.ts';
import { lockOutTable } from '../../../../main/catalogue/lock-out.ts';
import { isWithoutImpact, planWithoutImpact } from '../../../../main/engine/planning/without-impact.ts';
import { findingId } from '../../../../main/words/findings/finding-id.ts';
import { sha256 } from '../../../../main/shells/digest.ts';
import { testWorlds } from '../../../practice/worlds.ts';
import { PracticeBench } from '../practice-bench.ts';

const worlds = Object.keys(testWorlds);
const known = async (world: string) => (await PracticeBench.open(world)).known();
const among = controls.filter(isWithoutImpact);
const automatic = among[0];
if (!automatic || automatic.fix?.kind !== 'set') throw new Error('There is no control without impact.');
const { fix } = automatic;
type AutomaticFix = Extract<typeof fix, { readonly class: 'auto' }>;
const but = (more: Partial<AutomaticFix>): Control => ({ ...automatic, fix: { ...fix, ...more } as AutomaticFix });
const bench = await PracticeBench.open('neglected');
const neglected = await bench.known();
const planned = (of: readonly Control[], postponed?: ReadonlySet<string>) => planWithoutImpact(of, neglected, bench.host.identity, sha256, postponed);

/** Ids whose fix has an impact that a person notices, or that can do damage, under the conditions of their subject. */
const never =
  'HV-A-11 HV-A-15 HV-A-19 HV-A-29 HV-A-30 HV-B-10 HV-B-12 HV-C-10 HV-C-14 HV-D-04 HV-D-05 HV-D-07 HV-D-11 HV-D-23 HV-D-24 HV-D-28 HV-D-35 HV-D-55 ' +
  'HV-D-09 W02-08 W02-45 W03-02 W03-10 W03-18 W04-01 W04-04 W05-09 W05-10 W12-10 W14-05 W14-09 W14-10 W14-12';

describe('a control without impact', () => {
  it('is automatic, takes effect now, can be undone, and endangers nothing', () => {
    expect(among.length).toBeGreaterThan(3);
    expect(isWithoutImpact(automatic)).toBe(true);
    expect(isWithoutImpact(but({ takesEffect: 'afterRestart' }))).toBe(false);
    expect(isWithoutImpact(but({ endangers: 'connection' }))).toBe(false);
    expect(isWithoutImpact(but({ undo: { not: 'The password is gone.' } }))).toBe(false);
    expect(isWithoutImpact({ ...automatic, fix: { ...fix, class: 'guarded', loses: 'Users' } })).toBe(false);
    expect(isWithoutImpact({ ...automatic, id: Object.keys(lockOutTable)[0] ?? '' })).toBe(false);
  });

  it('is none of those that users notice or that can do damage, and says so in its impact', () => {
    const ids = new Set(never.split(' '));
    expect(among.filter(({ id, aka }) => [id, ...(aka ?? [])].some((each) => ids.has(each))).map(({ id }) => id)).toEqual([]);
    expect(among.filter((each) => each.fix?.kind === 'set' && !each.fix.consequence.startsWith('No impact on users or VMs.')).map(({ id }) => id)).toEqual([]);
  });
});

describe('all automatic fixes without impact', () => {
  it.each(worlds)('of %s hold only changes that are ready, take effect now, need no VM off and can be undone exactly', async (world) => {
    const facts = await known(world);
    const { plan, leftOut } = planWithoutImpact(controls, facts, bench.host.identity, sha256);
    expect(
      plan.changes.filter(
        ({ standing, takesEffect, vmOff, undo }) => standing.is !== 'ready' || takesEffect !== 'now' || vmOff !== undefined || undo.is !== 'exact',
      ),
    ).toEqual([]);
    expect(plan.changes.length > 0).toBe(plan.choice.targets.length > 0);
    expect(leftOut.filter(({ why }) => why === '')).toEqual([]);
  });

  it('are something on a neglected host, and nothing of another control', () => {
    const { plan } = planned(controls);
    expect(plan.changes.length).toBeGreaterThan(1);
    const ids = new Set(among.map(({ id }) => id));
    expect(plan.changes.flatMap((change) => change.controls.filter((id) => !ids.has(id)))).toEqual([]);
  });

  it('leave out what is postponed', () => {
    const [first] = planned(controls).plan.choice.targets;
    const id = first && findingId(first.control, first.key);
    const { plan } = planned(controls, new Set([id ?? '']));
    expect(plan.choice.targets.map(({ control, key }) => findingId(control, key))).not.toContain(id);
  });

  it('leave out what is on hold, with what releases it, and keep the rest', () => {
    const { plan } = planned(controls);
    const [change] = plan.changes;
    if (!change) throw new Error('There is no change.');
    // Group Policy sets the first value: the change would be overwritten.
    const { resource, key } = change.address;
    const reading = neglected.facts[resource];
    if (!reading) throw new Error(resource);
    const rows = reading.rows.map((row) =>
      JSON.stringify(row.key) === JSON.stringify(key) ? { ...row, owner: { kind: 'groupPolicy' as const, name: 'Server baseline' } } : row,
    );
    const owned = { ...neglected, facts: { ...neglected.facts, [resource]: { ...reading, rows } } };
    const left = planWithoutImpact(controls, owned, bench.host.identity, sha256);
    expect(left.plan.changes.map(({ address }) => address)).not.toContainEqual(change.address);
    expect(left.leftOut.map(({ control }) => control)).toEqual(expect.arrayContaining(change.controls));
    expect(left.leftOut[0]?.why).toMatch(/^Released when/);
    expect(left.plan.changes.length).toBeGreaterThan(0);
    expect(left.plan.changes.length).toBeLessThan(plan.changes.length);
  });

  it('are nothing where nothing is known', () => {
    const blank = planWithoutImpact(controls, { ...neglected, facts: {} }, bench.host.identity, sha256);
    expect(blank.plan.changes).toEqual([]);
    expect(blank.leftOut).toEqual([]);
  });
});
