import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { changeSchema, planSchema, type Change, type Plan } from '../../../../main/contract/plan.ts';
import { controls } from '../../../../main/catalogue/index.generated.ts';
import { settingAt, settingsOf } from '../../../../main/engine/planning/setting-at.ts';
import type { PracticeEvent } from '../../../../main/hosts/practice/practice-memory.ts';
import { PracticeBench, resealed } from '../practice-bench.ts';

/** One plan with every kind of standing, and the host that it was made for. */
let bench: PracticeBench;
let plan: Plan;
beforeAll(async () => {
  bench = await PracticeBench.open('neglected');
  plan = (await bench.plan()).plan;
});

const value = (json: unknown): Change['to'] => ({ is: 'value', value: json as never });
const edit = (which: (change: Change) => boolean, into: (change: Change) => Change): ((whole: Plan) => Plan) => {
  return (whole) => {
    expect(whole.changes.some(which)).toBe(true);
    return resealed(whole, { changes: whole.changes.map((change) => (which(change) ? into(change) : change)) });
  };
};
const of = (control: string) => (change: Change) => change.controls.includes(control);
const ready = (change: Change): Change => ({ ...change, standing: { is: 'ready' } });
const added = (more: (whole: Plan) => readonly Change[]) => (whole: Plan) => resealed(whole, { changes: [...whole.changes, ...more(whole)] });
const first = (whole: Plan): Change => whole.changes[0] ?? expect.fail('an empty plan');

const edited: readonly (readonly [string, (whole: Plan) => Plan])[] = [
  ['a new value under the old id', (whole) => ({ ...whole, changes: whole.changes.map((change) => ({ ...change, to: value(1) })) })],
  ['what endangers the connection called ready', edit((change) => change.standing.is === 'guarded', ready)],
  ['what asks for a confirmation called ready', edit((change) => change.standing.is === 'confirm', ready)],
  ['a running VM called off', edit((change) => change.standing.is === 'held' && change.standing.by === 'running', ready)],
  ['a password length of 1 shown as 14', edit(of('W04-01'), (change) => ({ ...change, to: value(1) }))],
  [
    'all members taken out of a group, the words unchanged',
    edit(of('HV-A-13'), (change) => ({
      ...change,
      to: change.from,
      edit: { how: 'difference', add: [], remove: change.from.is === 'value' ? (change.from.value as never) : [] },
    })),
  ],
  ['a text for a number', edit(of('W02-42'), (change) => ({ ...change, to: value('abc; calc') }))],
  ['a list of objects for a number', edit(of('W02-42'), (change) => ({ ...change, to: value([1, { calc: true }]) }))],
  [
    'a fix that claims to undo a step of another run',
    (whole) => resealed(edit(of('W02-42'), (change) => ({ ...change, undoes: 'run-9#0' }))(whole), { factsAt: '2099-01-01T00:00:00.000Z' }),
  ],
  [
    'a registry value that no control names',
    edit(of('W02-42'), (change) => ({ ...change, address: { ...change.address, key: { ...change.address.key, name: 'Other' } } })),
  ],
  ['the Administrators group', edit(of('HV-A-13'), (change) => ({ ...change, address: { ...change.address, key: { group: 'S-1-5-32-544' } } }))],
  ['the right of the VMs removed', edit(of('HV-A-17'), (change) => ({ ...change, edit: { how: 'difference', add: [], remove: ['S-1-5-83-0'] } }))],
  ['an address of __proto__', added((whole) => [{ ...first(whole), address: { resource: '__proto__', key: {}, property: '__proto__' } }])],
  ['the same change twice', added((whole) => [first(whole)])],
  [
    'a thousand changes more',
    added((whole) => Array.from({ length: 1000 }, (_, n) => ({ ...first(whole), address: { ...first(whole).address, key: { name: String(n) } } }))),
  ],
  [
    'other words for what is done',
    edit(of('W02-42'), (change) => ({ ...change, label: '\u001b[2Jharmless', native: { command: 'Write-Output harmless' }, shownTo: '1' })),
  ],
  ['a change left out of what the choice makes', (whole) => resealed(whole, { changes: whole.changes.slice(1) })],
];

describe('a plan file that was edited manually, with an id computed again', () => {
  it.each(edited)('with %s is refused, and nothing is written or set', async (_name, alter) => {
    await expect(bench.apply(alter(plan))).rejects.toThrow(/Nothing was applied|Make the plan again/);
    expect([bench.events, bench.journal.written]).toEqual([[], []]);
  });

  it('names the change that differs and both values', async () => {
    const altered = edit(of('W02-42'), (change) => ({ ...change, native: { command: 'calc' } }))(plan);
    await expect(bench.apply(altered)).rejects.toThrow(/UseLogonCredential.*“native” is \{"command":"calc"\} in the plan; Castellan makes it/);
  });

  it('that undoes a run of another journal is refused', async () => {
    await expect(bench.apply(resealed(plan, { purpose: 'undo', run: 'run-of-another-host' }))).rejects.toThrow(
      /run-of-another-host.*not in the journal of this host/,
    );
  });
});

/** Another value of the same shape, so that the file still decodes. */
function otherThan(json: unknown): fc.Arbitrary<unknown> {
  if (typeof json === 'string')
    return fc.oneof(fc.string(), fc.constant(`${json} `), fc.constant('now'), fc.constant('afterRestart')).filter((text) => text !== json);
  if (Array.isArray(json))
    return fc
      .oneof(fc.constant([...(json as unknown[]), 'S-1-5-32-545']), fc.constant(json.slice(1)))
      .filter((list) => JSON.stringify(list) !== JSON.stringify(json));
  if (typeof json !== 'object' || json === null) return fc.oneof(fc.integer(), fc.string()).filter((other) => other !== json);
  const names = Object.keys(json);
  if (names.length === 0) return fc.constant({ other: 'x' });
  return fc.constantFrom(...names).chain((name) => otherThan((json as Record<string, unknown>)[name]).map((other) => ({ ...json, [name]: other })));
}
/** What stands in a field that the change does not have. */
const additions: Readonly<Record<string, unknown>> = {
  vmOff: 'x',
  owner: { kind: 'groupPolicy', name: 'x' },
  undoes: 'run-1#0',
  undoesAlso: ['run-1#0'],
  window: { domainController: false },
};
/** What was set; the rollback of a guarded change has a name of its own each time. */
const settingsIn = (events: readonly PracticeEvent[]): readonly string[] => events.flatMap((event) => (event.event === 'set' ? [JSON.stringify(event)] : []));
const setOnly = async (whole: Plan, allowed: ReadonlySet<string>): Promise<void> => {
  const own = await PracticeBench.open('neglected');
  const applied = await own
    .apply(whole)
    .catch((error: unknown) => (error instanceof Error && /Make the plan again/.test(error.message) ? undefined : Promise.reject(error as Error)));
  if (!applied) expect(own.events).toEqual([]);
  for (const event of settingsIn(own.events)) expect(allowed).toContain(event);
  for (const entry of own.journal.written)
    if (entry.entry === 'runStarted')
      expect(entry.plan.changes.map((change) => ({ ...change }))).toEqual(
        plan.changes.filter((change) => whole.changes.some((each) => JSON.stringify(each.address) === JSON.stringify(change.address))),
      );
};

/** The words of every change that names accounts, altered one by one; its values stay. */
describe('the words for accounts in a plan', () => {
  const naming = (whole: Plan): readonly Change[] =>
    whole.changes.filter((change) => settingAt(settingsOf(controls), change.address)?.kind.namesAccounts === true);

  it.each(['shownFrom', 'shownTo'] as const)('are refused when %s says something else', async (field) => {
    const changes = naming(plan);
    expect(changes.length).toBeGreaterThan(2);
    for (const change of changes)
      for (const other of [`${change[field]} `, 'CORP\\Domain Admins (S-1-5-21-9-9-9-512)', change[field].replace(/[a-z]/u, 'X')]) {
        const altered = resealed(plan, { changes: plan.changes.map((each) => (each === change ? { ...each, [field]: other } : each)) });
        const found = (await bench.differences(altered)).map(({ cause, why }) => `${cause}: ${why}`);
        expect(found, `${change.label}: ${other}`).toEqual([expect.stringContaining(`file: its “${field}”`)]);
      }
  });

  it('of an undo are accepted as they were made, and refused when another name stands beside a SID', async () => {
    const own = await PracticeBench.open('neglected');
    await own.apply((await own.plan()).plan, { understood: new Set(controls.map((control) => control.id)) });
    const { plan: undo } = await own.undoPlan();
    expect(naming(undo).length).toBeGreaterThan(0);
    expect(await own.differences(undo)).toEqual([]);
    for (const change of naming(undo)) {
      const altered = resealed(undo, { changes: undo.changes.map((each) => (each === change ? { ...each, shownTo: `CORP\\Nobody, ${each.shownTo}` } : each)) });
      expect(await own.differences(altered), change.label).toHaveLength(1);
    }
  });
});

describe('each field of a change', () => {
  it.each(Object.keys(changeSchema.shape))('%s, mutated under an id made anew, is refused or has no effect', async (field) => {
    const small = resealed(plan, {
      choice: { ...plan.choice, targets: plan.choice.targets.filter((target) => ['W02-42', 'HV-A-17', 'W12-01', 'HV-D-02'].includes(target.control)) },
      changes: plan.changes.filter((change) => ['W02-42', 'HV-A-17', 'W12-01', 'HV-D-02'].some((id) => change.controls.includes(id))),
    });
    const honest = await PracticeBench.open('neglected');
    await honest.apply(small);
    const allowed = new Set(settingsIn(honest.events));
    expect(allowed.size).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(small.changes.length - 1).chain((at) => {
          const change = small.changes[at] as unknown as Record<string, unknown>;
          return (change[field] === undefined ? fc.constant(additions[field]) : otherThan(change[field])).map((other) => ({ at, other }));
        }),
        async ({ at, other }) => {
          const changes = small.changes.map((change, index) => (index === at ? { ...change, [field]: other } : change)) as Change[];
          const mutated = planSchema.safeParse(resealed(small, { changes }));
          if (mutated.success) await setOnly(mutated.data, allowed);
        },
      ),
      { numRuns: 25 },
    );
  });
});
