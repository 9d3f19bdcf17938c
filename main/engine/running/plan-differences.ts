import type { SettledState } from '../../contract/fact-state.ts';
import type { Change, Plan } from '../../contract/plan.ts';
import type { Names } from '../../grammar/kind.ts';
import type { AnySetting } from '../../grammar/fact.ts';
import { sameState } from '../../grammar/same-state.ts';
import type { Derived } from './derive-plan.ts';
import { wordsOf } from '../planning/make-change.ts';
import { settingAt } from '../planning/setting-at.ts';
import { addressText } from '../../words/key-text.ts';

/** `host`: the host is no longer as the plan shows it. `file`: the host is, but the plan says something else than the engine. */
export interface PlanDifference {
  readonly cause: 'host' | 'file';
  readonly change: string;
  readonly why: string;
}

/** What was shown against what the engine makes of the same choice now, change by change. Empty: nothing but what was shown would run. */
export function planDifferences(shown: Plan, derived: Derived, settings: readonly AnySetting[]): readonly PlanDifference[] {
  const own = new Map(derived.plan.changes.map((change) => [addressText(change.address), change]));
  const found: PlanDifference[] = [];
  const seen = new Set<string>();
  for (const change of shown.changes) {
    const text = addressText(change.address);
    const counterpart = own.get(text);
    const setting = settingAt(settings, change.address);
    if (seen.has(text)) found.push({ cause: 'file', change: nameOf(change), why: 'it is in the plan twice' });
    else if (!setting) found.push({ cause: 'file', change: nameOf(change), why: 'no control of this version sets it' });
    else if (!counterpart) found.push(gone(change, derived));
    else found.push(...changeDifferences(change, counterpart, setting, derived.names));
    seen.add(text);
  }
  for (const change of derived.plan.changes)
    if (!seen.has(addressText(change.address)))
      found.push({ cause: 'file', change: nameOf(change), why: 'it belongs to the selection, but the plan does not contain it' });
  if (found.length > 0) return found;
  const moved = shown.changes.find((change, index) => addressText(change.address) !== addressText(derived.plan.changes[index]?.address ?? change.address));
  return moved ? [{ cause: 'file', change: nameOf(moved), why: 'the order is different' }] : [];
}

/** Written from the key, not from the label: a label of the file may say anything. */
const nameOf = ({ address: { resource, key, property } }: Change): string =>
  `${resource} ${Object.entries(key)
    .map(([name, value]) => `${name} “${value}”`)
    .join(', ')} ${property}`.replaceAll('  ', ' ');

/** A change that no longer follows from the choice: the engine says why where it knows. */
function gone(change: Change, { left, findings }: Derived): PlanDifference {
  const labels = new Set(change.controls.map((control) => `${control} ${change.target.label}`));
  const reason = left.find((each) => labels.has(each.label) || each.label === `${change.label} of ${change.target.label}`)?.why;
  const met = findings.some(
    (finding) => change.controls.includes(finding.control) && finding.target.label === change.target.label && finding.verdict === 'met',
  );
  return { cause: 'host', change: nameOf(change), why: reason ?? (met ? 'it already has the planned value' : 'it no longer belongs to the selection') };
}

function changeDifferences(shown: Change, own: Change, setting: AnySetting, names: Names): readonly PlanDifference[] {
  const change = nameOf(own);
  if (!isSame(setting, shown.from, own.from))
    return [{ cause: 'host', change, why: `the plan shows the old value ${jsonWords(shown.from)}, but the host has ${own.shownFrom}` }];
  const standing = standingDifference(shown, own);
  if (standing !== undefined) return [{ cause: 'host', change, why: standing }];
  const window = windowDifference(shown, own);
  if (window !== undefined) return [{ cause: 'host', change, why: window }];
  const expected =
    isSame(setting, shown.to, own.to) && sameElements(shown, own) ? { ...own, ...statesOf(shown), ...wordsOf(setting, shown, namesShown(shown, names)) } : own;
  const fields = new Set([...Object.keys(shown), ...Object.keys(expected)]);
  fields.delete('standing');
  const field = [...fields].find((name) => jsonOf(shown, name) !== jsonOf(expected, name));
  if (field === undefined) return [];
  return [{ cause: 'file', change, why: `its “${field}” is ${brief(jsonOf(shown, field))} in the plan; Castellan makes it ${brief(jsonOf(expected, field))}` }];
}

/**
 * A name that is not shown beside its SID was not read when the plan was made, and the bare SID is no false word. A name that is shown
 * must be the one that the host gives now.
 */
const namesShown =
  ({ shownFrom, shownTo }: Change, names: Names): Names =>
  (sid) => {
    const name = names(sid);
    return name !== undefined && `${shownFrom} ${shownTo}`.includes(name) ? name : undefined;
  };

/** A set may come back in another order: then the words must fit the order that was shown. */
const statesOf = ({ from, to, edit }: Change): Pick<Change, 'from' | 'to' | 'edit'> => ({ from, to, edit });

function sameElements(shown: Change, own: Change): boolean {
  const text = ({ edit }: Change): string =>
    edit.how === 'replace' ? 'replace' : JSON.stringify([edit.add, edit.remove].map((list) => list.map((element) => JSON.stringify(element)).sort()));
  return text(shown) === text(own);
}

function isSame(setting: AnySetting, shown: SettledState, own: SettledState): boolean {
  if (shown.is === 'value' && !isOfKind(setting, shown.value)) return false;
  return sameState(setting.kind, shown, own);
}

function isOfKind(setting: AnySetting, value: unknown): boolean {
  try {
    setting.kind.parse(value);
    return true;
  } catch {
    return false;
  }
}

/** What is on hold is not applied, so the reason in the file is not compared; everything else must match what was shown. */
function standingDifference({ standing: shown }: Change, { standing: own }: Change): string | undefined {
  if (shown.is === 'held' && own.is === 'held') return undefined;
  if (own.is === 'held') return `the plan shows it as ready to apply, but it is on hold: ${own.reason}`;
  if (shown.is === 'held') return 'the plan shows it as on hold, but it is ready now';
  const same = JSON.stringify(wordsToConfirm(shown)) === JSON.stringify(wordsToConfirm(own));
  return same ? undefined : 'it needs another confirmation than the plan shows';
}
function wordsToConfirm(standing: Change['standing']): readonly string[] {
  if (standing.is === 'confirm') return [standing.control, ...standing.understand];
  if (standing.is !== 'guarded') return [];
  const { danger, control, understand } = standing;
  return ['guarded', danger.rule, danger.when, ...danger.proofs, control ?? '', ...understand];
}

/** A window that was not shown is not opened, and one that was shown is not left out unnoticed. */
function windowDifference({ window: shown }: Change, { window: own }: Change): string | undefined {
  if (own && !shown) return 'the VM is running now, and the plan does not show that it is shut down';
  if (shown && !own) return 'the plan shows that the VM is shut down, but it is off now';
  return shown?.domainController === own?.domainController ? undefined : 'whether the VM is a domain controller is read differently now';
}

/** JSON with the names of objects in order. */
function jsonOf(change: Change, field: string): string {
  const sorted = (_name: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  const value = (change as unknown as Record<string, unknown>)[field];
  return value === undefined ? 'not set' : JSON.stringify(value, sorted);
}
const jsonWords = (state: SettledState): string => brief(state.is === 'absent' ? 'not set' : JSON.stringify(state.value));
const brief = (text: string): string => (text.length > 120 ? `${text.slice(0, 117)}…` : text);
