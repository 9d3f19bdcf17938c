import type { Change } from '../../main/contract/plan.ts';
import type { FindingRow } from '../../main/contract/finding-row.ts';
import { findingId } from '../../main/words/findings/finding-id.ts';
import type { ResultParts } from '../fix/result-parts.ts';

export const resultColumns = ['done', 'pending', 'changedSince', 'already', 'held', 'notDone'] as const;
export type ResultColumn = (typeof resultColumns)[number];
/** `host` stands for changes that are about no VM; `notKnown` for targets whose VM no finding names, as before a scan. */
export type ResultOf = { readonly is: 'vm'; readonly vm: string; readonly label: string | undefined } | { readonly is: 'host' | 'notKnown' };
/** What came of the changes of one VM. */
export interface VmResult {
  readonly of: ResultOf;
  readonly counts: Readonly<Record<ResultColumn, number>>;
}
type About = Pick<Change, 'controls' | 'target'>;

/** Whether a control is about VMs; undefined where the catalogue does not have it. */
type AboutVms = (control: string) => boolean | undefined;

/** What a change is about, by the findings that it serves; by its target where no finding is known, as after a restart of the program. */
function subjectsOf({ controls, target }: About, byControl: ReadonlyMap<string, readonly FindingRow[]>, isAboutVms: AboutVms): readonly ResultOf[] {
  const ids = new Set(controls.map((control) => findingId(control, target.key)));
  const named = controls.flatMap((control) => byControl.get(control) ?? []).filter((row) => ids.has(row.id));
  const vms = new Set((named.length > 0 ? named.flatMap((row) => row.vms) : [target.key['vm'] ?? '']).filter((vm) => vm !== '').map((vm) => vm.toLowerCase()));
  if (vms.size > 0) return [...vms].map((vm) => ({ is: 'vm', vm, label: target.kind === 'vm' ? target.label : undefined }));
  const about = controls.map(isAboutVms);
  const isOfHost = !about.includes(true) && (named.length > 0 || target.kind === 'host' || !about.includes(undefined));
  return [{ is: isOfHost ? 'host' : 'notKnown' }];
}

const nameOf = (of: ResultOf): string => (of.is === 'vm' ? `vm ${of.vm}` : of.is);
const order: Readonly<Record<ResultOf['is'], number>> = { vm: 0, host: 1, notKnown: 2 };

/**
 * The result of a run for each VM: those with a failed change first, then those with something not done, then on hold. A change about two VMs counts
 * on both lines.
 */
export function resultByVm(
  { pending, changedSince, verified, already, held, moved, notDone, unclear }: ResultParts,
  notBegun: readonly About[],
  byControl: ReadonlyMap<string, readonly FindingRow[]>,
  isAboutVms: AboutVms,
): readonly VmResult[] {
  const lines = new Map<string, { of: ResultOf; counts: Record<ResultColumn, number> }>();
  const count = (column: ResultColumn, changes: readonly About[]): void => {
    for (const change of changes)
      for (const of of subjectsOf(change, byControl, isAboutVms)) {
        const line = lines.get(nameOf(of)) ?? { of, counts: { done: 0, pending: 0, changedSince: 0, already: 0, held: 0, notDone: 0 } };
        line.counts[column] += 1;
        if (of.is === 'vm' && of.label !== undefined) line.of = of;
        lines.set(nameOf(of), line);
      }
  };
  const changesOf = (steps: ResultParts['done']): readonly About[] => steps.map(({ change }) => change);
  count('done', changesOf(verified));
  count('pending', changesOf(pending));
  count('changedSince', changesOf(changedSince));
  count('already', changesOf(already));
  count('held', changesOf(held));
  count('notDone', [...changesOf([...moved, ...notDone, ...unclear]), ...notBegun]);
  const failed = changesOf([...unclear, ...notDone].filter(({ settled }) => settled.outcome === 'failed'));
  const withFailed = new Set(failed.flatMap((change) => subjectsOf(change, byControl, isAboutVms)).map(nameOf));
  const rank = ({ of, counts }: VmResult): number =>
    withFailed.has(nameOf(of)) ? -1 : (['notDone', 'changedSince', 'held', 'pending'] as const).findIndex((column) => counts[column] > 0) >>> 0;
  return [...lines.values()].sort((a, b) => order[a.of.is] - order[b.of.is] || rank(a) - rank(b));
}
