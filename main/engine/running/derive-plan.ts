import { textOf } from '../../contract/fact-state.ts';
import type { Finding } from '../../contract/finding.ts';
import type { Change, Plan } from '../../contract/plan.ts';
import type { Facts } from '../../contract/reading.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Control } from '../../catalogue/control.ts';
import type { Names } from '../../grammar/kind.ts';
import { accountsIn } from '../../resources/identity/account.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { namesFrom } from '../../resources/names/names-from.ts';
import { forecastFacts } from '../protecting/forecast/forecast.ts';
import type { Judging } from '../judging/judging.ts';
import { makePlan } from '../planning/plan.ts';
import type { Clock, Digest, HostPort } from '../ports.ts';
import { appliedChanges, type Run } from '../history/runs.ts';
import { readWindows } from './read-windows.ts';
import { scan } from './scan.ts';
import { EngineError } from '../engine-error.ts';
import { makeUndoPlan } from '../planning/undo.ts';
import { vmOfAddress } from '../../words/vm-of-address.ts';

export interface Deriving {
  readonly host: HostPort;
  readonly controls: readonly Control[];
  readonly profile: Profile;
  readonly runs: readonly Run[];
  readonly clock: Clock;
  readonly digest: Digest;
}

/** What the engine makes of a choice now, on a fresh reading of everything that the choice touches. */
export interface Derived {
  readonly plan: Plan;
  /** What of the choice is no change, and why. */
  readonly left: readonly { readonly label: string; readonly why: string }[];
  readonly findings: readonly Finding[];
  /** Names of accounts, for the words of its values. */
  readonly names: Names;
}

/** Makes the plan of a choice again: its words, standing and values are computed by the engine, not copied from the given plan. */
export async function derivePlan({ choice, purpose, run: undone, changes }: Plan, deriving: Deriving): Promise<Derived> {
  const { host, controls, profile, runs, clock, digest } = deriving;
  const isUndo = purpose === 'undo';
  const run = isUndo ? runs.find((each) => each.id === undone) : undefined;
  if (isUndo && !run && (undone !== undefined || choice.undoes === undefined))
    throw new EngineError('unknownRun', `The plan undoes the run “${undone ?? ''}”, which is not in the journal of this host. Make the plan again.`);
  const ids = isUndo
    ? (run ? run.plan.changes : runs.flatMap((each) => each.plan.changes)).flatMap((change) => change.controls)
    : choice.targets.map((target) => target.control);
  const named = new Set(ids);
  const chosen = controls.filter((control) => named.has(control.id));
  const missing = isUndo ? undefined : [...named].find((id) => !controls.some((control) => control.id === id));
  if (missing !== undefined)
    throw new EngineError('planAltered', `The plan names the control “${missing}”, which this version does not have. Make the plan again.`);
  const applied = appliedChanges(runs);
  const windows = new Set(choice.windows ?? []);
  // A file that leaves out an address leaves out what is read for it: then the danger is not known, and the plan is another one.
  const also = [
    ...forecastFacts((isUndo && !run ? runs.flatMap((each) => each.plan.changes) : (run?.plan.changes ?? changes)).map((change) => change.address)),
    // A change of a VM says whether the VM has a replica.
    ...(namesVms(changes) || windows.size > 0 || changes.some(({ address }) => vmOfAddress(address) !== undefined) ? ['vm'] : []),
    // Whether a VM that must be off is a domain controller.
    ...(changes.some(({ vmOff }) => vmOff !== undefined) ? ['guest'] : []),
  ];
  const { facts: scanned, findings } = await scan({ host, controls: chosen, profile, applied, clock, also });
  const facts = { ...scanned, ...(await readWindows(host, windows)) };
  const names = await namesOf(changes, host, facts);
  const known: Judging = { facts, profile, applied, now: clock.now() };
  if (isUndo) {
    const what = { steps: choice.steps, undoes: choice.undoes, anyway: choice.anyway, windows };
    const { plan, notUndone } = makeUndoPlan(run, runs, controls, known, host.identity, digest, what);
    return { plan, left: notUndone, findings, names };
  }
  const { plan, unplanned } = makePlan(
    { controls: chosen, targets: choice.targets, optionalGroups: new Set(choice.optionalGroups), windows },
    known,
    host.identity,
    digest,
  );
  return { plan, left: unplanned.map((each) => ({ label: `${each.control} ${each.target}`, why: each.why })), findings, names };
}

const statesOf = (changes: readonly Change[]): unknown => changes.map(({ from, to }) => [from, to]);

/** The account of a VM is named by the VM. */
const namesVms = (changes: readonly Change[]): boolean => JSON.stringify(statesOf(changes)).includes('S-1-5-83-1-');

/** Names of the accounts before and after each change: one that a change adds is in no fact, so it is asked for by its SID. */
async function namesOf(changes: readonly Change[], host: HostPort, facts: Facts): Promise<Names> {
  const found = namesFrom(facts);
  const keys = accountsIn(statesOf(changes)).filter(({ sid }) => found(sid) === undefined);
  if (keys.length === 0) return found;
  const { rows } = await host.read({ resource: resourceNamed('account'), keys });
  const asked = new Map(rows.map((row) => [row.key['sid'], textOf(row.facts['name'])]));
  return (sid) => found(sid) ?? asked.get(sid);
}
