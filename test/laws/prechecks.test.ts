import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { controls } from '../../main/catalogue/index.generated.ts';
import type { Control, Precheck, SetFix } from '../../main/catalogue/control.ts';
import { emptyProfile, type Profile } from '../../main/contract/profile.ts';
import type { Facts } from '../../main/contract/reading.ts';
import { evaluate } from '../../main/engine/judging/evaluate.ts';
import { judge } from '../../main/engine/judging/judge.ts';
import type { Judging } from '../../main/engine/judging/judging.ts';
import { expressionsOf, factsIn } from '../../main/engine/judging/needs.ts';
import { makePlan } from '../../main/engine/planning/plan.ts';
import { scan } from '../../main/engine/running/scan.ts';
import type { PracticeMemory } from '../../main/hosts/practice/practice-memory.ts';
import { PracticeHost } from '../../main/hosts/practice/practice-host.ts';
import type { Expression } from '../../main/grammar/fact.ts';
import { writesOf } from '../../main/grammar/expect.ts';
import { sha256 } from '../../main/shells/digest.ts';
import { tickingClock, worldNames } from './host/worlds.ts';

type SetControl = Control & { readonly fix: SetFix<never> };
const set = controls.filter((control): control is SetControl => control.fix?.kind === 'set');
const prechecks = (control: SetControl): readonly Precheck<never>[] => control.fix.prechecks ?? [];
const goalOf = (control: SetControl) =>
  [control.fix.set ?? control.expect, ...(control.fix.optionalGroups ?? []).map((each) => each.set)].flatMap((goal) => (goal ? [goal.expression] : []));

describe('an automatic fix', () => {
  // That an automatic fix states `loses: 'nobody'` is the compiler's: test/main/catalogue/must-not-compile.ts.
  it('begins its impact with “No impact on users or VMs.”; a fix with an impact never does', () => {
    const says = (control: SetControl): boolean => control.fix.consequence.startsWith('No impact on users or VMs.');
    expect(set.filter((control) => control.fix.class === 'auto' && !says(control)).map((control) => control.id)).toEqual([]);
    expect(set.filter((control) => control.fix.loses !== 'nobody' && says(control)).map((control) => control.id)).toEqual([]);
  });

  it('names no case in which it is wrong: what depends on a purpose is checked first', () => {
    const doubts = /on purpose|accept the risk|undo needs|\bneeds? (?:it|the)\b/i;
    expect(doubts.test('No impact on users or VMs. If data exchange is off on purpose, accept the risk instead.')).toBe(true);
    expect(doubts.test('No impact on users or VMs. Undo needs the same file in the same folder.')).toBe(true);
    expect(set.filter(({ fix }) => fix.class === 'auto' && doubts.test(fix.consequence)).map((control) => control.id)).toEqual([]);
  });

  it('names no action that waits, is refused or fails from then on', () => {
    const impact = /\b(?:waits?|(?:is|are) refused|cannot|loses?|can no longer)\b/i;
    expect(impact.test('No impact on users or VMs. Further migrations wait or are refused.')).toBe(true);
    expect(set.filter(({ fix }) => fix.class === 'auto' && impact.test(fix.consequence)).map((control) => control.id)).toEqual([]);
  });

  it('asks a user nothing: what must be so before is decided by a fact', () => {
    const asking = set.filter((control) => control.fix.class === 'auto' && prechecks(control).some((each) => each.holds === undefined));
    expect(asking.map((control) => control.id)).toEqual([]);
  });
});

describe('a precheck', () => {
  it('is decided by a fact, or says in one line why no fact can decide it', () => {
    const silent = set.flatMap((control) =>
      prechecks(control)
        .filter((each) => each.holds === undefined && !/^\S.{20,160}\.$/.test(each.undecided))
        .map((each) => `${control.id}: ${each.say}`),
    );
    expect(silent).toEqual([]);
  });

  it('stands before everything that makes the host write more audit events: a full Security log must not stop the host', () => {
    const audits = set.filter((control) =>
      goalOf(control)
        .flatMap(writesOf)
        .some((fact) => fact.resource === 'auditSubcategory' || (fact.resource === 'folder' && fact.property === 'audit')),
    );
    const guarded = (control: SetControl): boolean =>
      prechecks(control).some((each) => each.holds && factsIn(each.holds.expression).some((fact) => fact.address?.['name'] === 'CrashOnAuditFail'));
    expect(audits.length).toBeGreaterThan(2);
    expect(audits.filter((control) => !guarded(control)).map((control) => control.id)).toEqual([]);
  });

  it('never asks for a size of the Security log that another control sets lower', () => {
    const sizesIn = (expression: Expression): readonly unknown[] => {
      if (expression.op === 'all' || expression.op === 'any') return expression.of.flatMap(sizesIn);
      if (expression.op === 'whenever') return sizesIn(expression.then);
      return expression.op === 'test' && expression.test.test === 'atLeast' && expression.fact.address?.['path']?.endsWith('EventLog\\Security') === true
        ? [expression.test.value]
        : [];
    };
    const wanted = (id: string): readonly unknown[] =>
      controls
        .filter((control) => control.id === id)
        .flatMap(expressionsOf)
        .flatMap(sizesIn);
    expect(wanted('HV-B-12').length).toBeGreaterThan(0);
    for (const value of wanted('HV-B-12')) expect(wanted('W11-02')).toContain(value);
  });
});

const profile: Profile = {
  ...emptyProfile,
  values: {
    managementNetworks: ['10.0.0.0/8', '192.168.0.0/16'],
    trustedHyperVAdministrators: ['S-1-5-21-1004336348-1177238915-682003330-1104'],
    machineDiskFolder: 'D:\\VMs',
  },
};

/** The practice host with everything applied that may be applied, folded by the settings' own laws. */
async function afterAll(name: string): Promise<{ readonly before: Judging; readonly after: Judging; readonly planned: ReadonlySet<string> }> {
  const recording = JSON.parse(readFileSync(new URL(`../../assets/practice/${name}.json`, import.meta.url), 'utf8')) as {
    version: 1;
    name: string;
    title: string;
    recordedFrom: { name: string; machineId: string };
    facts: Facts;
  };
  const clock = tickingClock();
  const memory: PracticeMemory = { events: () => Promise.resolve([]), append: () => Promise.resolve() };
  const host = await PracticeHost.open(recording, memory, () => clock.now());
  const known = async (): Promise<Judging> => ({ ...(await scan({ host, controls, profile, applied: [], clock })), profile, applied: [], now: clock.now() });
  const before = await known();
  const { plan } = makePlan({ controls, optionalGroups: new Set() }, before, host.identity, sha256);
  const made = plan.changes.filter((change) => change.standing.is !== 'held');
  for (const change of made) await host.set(change);
  return { before, after: await known(), planned: new Set(made.flatMap((change) => change.controls)) };
}

describe('applying everything that is automatic or guarded', () => {
  it.each(worldNames)('makes no precheck of the same plan untrue on %s', async (name) => {
    const { before, after, planned } = await afterAll(name);
    const broken = set
      .filter((control) => planned.has(control.id))
      .flatMap((control) =>
        judge(control, before).flatMap(({ target }) =>
          prechecks(control)
            .filter(
              (each) =>
                each.holds &&
                evaluate(each.holds.expression, target.key, before).is === 'yes' &&
                evaluate(each.holds.expression, target.key, after).is !== 'yes',
            )
            .map((each) => `${control.id} ${target.label}: ${each.say}`),
        ),
      );
    expect(broken).toEqual([]);
    expect(planned.size).toBeGreaterThan(0);
  });
});
