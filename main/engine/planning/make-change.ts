import type { Address } from '../../contract/address.ts';
import { ownerWords } from '../../words/changes/owner-words.ts';
import type { SettledState } from '../../contract/fact-state.ts';
import type { Target } from '../../contract/finding.ts';
import type { Json } from '../../contract/json.ts';
import type { Change, Edit, Standing } from '../../contract/plan.ts';
import type { HostIdentity } from '../../contract/host-identity.ts';
import type { AnySetting } from '../../grammar/fact.ts';
import { evaluate, type Known } from '../judging/evaluate.ts';
import { domainControllerAdvice } from './domain-controllers.ts';
import { forecast } from '../protecting/forecast/forecast.ts';
import { replicaAdvice } from './replica-advice.ts';
import { standingInDanger } from './standing-in-danger.ts';
import { showState } from '../judging/judge.ts';
import { neverTouch } from '../protecting/never-touch.ts';
import { otherManagersWarning } from '../protecting/other-managers-words.ts';
import { ownerOf, whyOwnerUnknown } from '../judging/owner-of.ts';
import { readFact } from '../judging/read-fact.ts';
import { inWindow, noWindows } from './in-window.ts';
import { passingStates } from '../../resources/hyper-v/vm-window.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import type { Names } from '../../grammar/kind.ts';
import { nameOf } from '../../resources/names/name-of.ts';
import { namesFrom } from '../../resources/names/names-from.ts';

export interface Wanted {
  readonly setting: AnySetting;
  readonly address: Address;
  readonly from: SettledState;
  readonly to: SettledState;
  readonly target: Target;
  readonly controls: readonly string[];
  readonly consequence: readonly string[];
  readonly takesEffect: Change['takesEffect'];
  readonly undo: Change['undo'];
  /** The control says that it can cut connections. */
  readonly endangersConnection: boolean;
  /** What was found before: why it must not be done now, or what the user has to understand first. */
  readonly before: Standing;
  readonly undoes?: string;
  readonly undoesAlso?: readonly string[];
}

const list = (state: SettledState): readonly Json[] => (state.is === 'value' && Array.isArray(state.value) ? (state.value as readonly Json[]) : []);

export function editOf(setting: AnySetting, from: SettledState, to: SettledState): Edit {
  if (setting.kind.undo !== 'difference') return { how: 'replace' };
  const [before, after] = [list(from), list(to)];
  return { how: 'difference', add: after.filter((element) => !before.includes(element)), remove: before.filter((element) => !after.includes(element)) };
}

/** Old value, new value and native command in words, for these very values. */
export function wordsOf(
  setting: AnySetting,
  { address, from, to, edit }: Pick<Change, 'address' | 'from' | 'to' | 'edit'>,
  names: Names,
): Pick<Change, 'shownFrom' | 'shownTo' | 'native'> {
  return {
    shownFrom: showState(from, setting, names),
    shownTo: showState(to, setting, names),
    native: setting.setting.native(to, address.key, edit.how === 'difference' ? edit : undefined),
  };
}

/** One change with everything a user must see before it, and whether it may be applied. */
export function makeChange(wanted: Wanted, known: Known, host: Pick<HostIdentity, 'rollback'>, windows = noWindows): Change {
  const { setting, address, from, to, target } = wanted;
  const edit = editOf(setting, from, to);
  const owner = ownerOf(address, known.facts);
  const unknown = whyOwnerUnknown(address, known.facts);
  const others = owner ? undefined : otherManagersWarning(address, known.facts);
  const replica = replicaAdvice(address, known.facts);
  const unwritable = !setting.setting.accepts(from);
  const change: Change = {
    address,
    target,
    label: nameOf(resourceNamed(address.resource), setting.label, address.key),
    from,
    to,
    edit,
    ...wordsOf(setting, { address, from, to, edit }, namesFrom(known.facts)),
    controls: [...wanted.controls],
    // Before the confirmation, it is unknown whether the change persists.
    consequence: [
      ...wanted.consequence,
      ...(unknown === undefined
        ? []
        : [`It is not known whether Group Policy sets this value: ${unknown} If it does, Windows sets it again at the next refresh.`]),
      ...(others === undefined ? [] : [others]),
      ...(replica === undefined ? [] : [replica]),
    ],
    takesEffect: wanted.takesEffect,
    undo: wanted.undo.is === 'exact' && unwritable ? { is: 'not', reason: 'Windows does not accept the old value.' } : wanted.undo,
    standing: wanted.before,
    ...(setting.setting.needsOff && address.key['vm'] !== undefined && { vmOff: address.key['vm'] }),
    ...(owner && { owner }),
    ...(wanted.undoes !== undefined && { undoes: wanted.undoes }),
    ...(wanted.undoesAlso && wanted.undoesAlso.length > 0 && { undoesAlso: [...wanted.undoesAlso] }),
  };
  const danger = standingOfDanger(change, wanted, known, host);
  const standing = standingOf(change, wanted, known, danger);
  return inWindow({ ...change, standing }, danger?.is === 'confirm' ? danger : wanted.before, known.facts, windows);
}

function standingOfDanger(change: Change, { before, endangersConnection }: Wanted, known: Known, host: Pick<HostIdentity, 'rollback'>): Standing | undefined {
  const danger = forecast(change, known.facts, endangersConnection);
  return danger && standingInDanger(danger, { ...change, before, hasRollback: host.rollback === true });
}

/** The strongest reason wins: what is always refused, then who else owns it, then what endangers, then what must be off. */
function standingOf(change: Change, wanted: Wanted, known: Known, danger: Standing | undefined): Standing {
  const refusal = neverTouch(change);
  if (refusal !== undefined) return { is: 'held', by: 'neverTouch', reason: refusal };
  if (wanted.before.is === 'held') return wanted.before;
  if (change.owner) return { is: 'held', by: 'owner', reason: `${ownerWords(change.owner)} sets this value and would overwrite the change. Change it there.` };
  const { settableWhen } = wanted.setting.setting;
  if (settableWhen) {
    const settable = evaluate(settableWhen.expression, change.address.key, known);
    if (settable.is !== 'yes') return { is: 'held', by: 'precheck', reason: 'This setting cannot be changed on this host now.' };
  }
  if (danger?.is === 'held') return danger;
  const off = mustBeOff(change, wanted, known);
  // The countdown of a rollback would keep the VM off.
  if (off?.is === 'held' && danger?.is === 'guarded') return { is: 'held', by: 'connection', reason: `${danger.danger.reason} ${off.reason}` };
  return off ?? danger ?? wanted.before;
}

function mustBeOff(change: Change, wanted: Wanted, known: Known): Standing | undefined {
  const { needsOff } = wanted.setting.setting;
  if (!needsOff) return undefined;
  const state = readFact(known.facts, needsOff, change.address.key).state;
  if (state.is === 'value' && state.value === 'Off') return undefined;
  if (state.is !== 'value') return { is: 'held', by: 'unknown', reason: `The VM must be off for this change, but its state could not be read.` };
  if (state.value === 'Saved')
    return {
      is: 'held',
      by: 'running',
      reason: `${change.target.label} is in a saved state and must be off. Start it and shut down the guest, or delete the saved state if its content is not needed.`,
    };
  // What comes of it decides what is to be done, so no plan can show it: a VM that starts must be shut down, one that stops may be off.
  if (typeof state.value === 'string' && passingStates.has(state.value))
    return {
      is: 'held',
      by: 'changing',
      reason: `${change.target.label} must be off, but it is changing its state (${showState(state, needsOff)}). Wait until it has finished, then plan again.`,
    };
  const advice = domainControllerAdvice(change.address.key['vm'] ?? '', known.facts);
  return {
    is: 'held',
    by: 'running',
    reason: `${change.target.label} is not off (${showState(state, needsOff)}). Shut down the guest in a maintenance window, then plan again.${advice === undefined ? '' : ` ${advice}`}`,
  };
}
