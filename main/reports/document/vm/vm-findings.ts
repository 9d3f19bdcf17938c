import type { Finding } from '../../../contract/finding.ts';
import type { Change } from '../../../contract/plan.ts';
import type { RecordedRun } from '../../../contract/record/recorded-run.ts';
import type { RecordedVm } from '../../../contract/record/recorded-vm.ts';
import { addressText, keyText } from '../../../words/key-text.ts';
import { groupBy } from '../../../words/group-by.ts';
import { unknownVm } from '../../../words/unknown-vm.ts';
import { unlistedControls, withKey } from '../../../words/findings/unlisted-controls.ts';
import type { Indexed } from '../counting.ts';
import { heldBy } from '../way-of.ts';

export type MadeStep = RecordedRun['steps'][number];
/** What the record holds about one VM. */
export interface VmFindings {
  readonly vm: RecordedVm;
  /** Neither OK nor not applicable. */
  readonly findings: readonly { readonly finding: Finding; readonly held: readonly Change[] }[];
  /** Controls about VMs that could not list all targets: there may be more findings. */
  readonly unlisted: number;
  /** Changes in place, oldest first. */
  readonly changed: readonly MadeStep[];
}

/** Every VM of the record, in its order, and every VM that a finding or a change names beside them. */
export function vmFindings(report: Indexed): readonly VmFindings[] {
  const { record } = report;
  const open = record.findings.filter(({ verdict }) => verdict !== 'met' && verdict !== 'notApplicable');
  const byVm = groupBy(
    open.flatMap((finding) => idsOf(finding.vms ?? []).map((id) => ({ id, finding }))),
    ({ id }) => idKey(id),
  );
  const changed = stepsByVm(report);
  const named = new Map([...byVm.values(), ...changed.values()].flatMap(([first]) => (first ? [[idKey(first.id), first.id] as const] : [])));
  const unlisted = [...named].flatMap(([key, id]) => (report.vmOf.has(key) ? [] : [{ id, name: unknownVm(id) }]));
  const missing = unlistedControls(record.findings.map(withKey), (control) => report.controls.get(control)?.aboutVms === true);
  return [...(record.vms ?? []), ...unlisted].map((vm) => ({
    vm,
    unlisted: missing.countFor(vm.id),
    findings: (byVm.get(idKey(vm.id)) ?? []).map(({ finding }) => ({ finding, held: heldBy(report, finding) })),
    changed: (changed.get(idKey(vm.id)) ?? []).map(({ step }) => step),
  }));
}

/** Windows compares ids without case. */
const idKey = (id: string): string => id.toLowerCase();
const idsOf = (ids: readonly string[]): readonly string[] => [...new Map(ids.map((id) => [idKey(id), id])).values()];

/** The changes in place by the VM that they are about: that of a finding which they serve, or that of their own key. */
function stepsByVm({ record, byControl }: Indexed): ReadonlyMap<string, readonly { readonly id: string; readonly step: MadeStep }[]> {
  const vmsOf = new Map<string, readonly string[]>();
  for (const { control, target, evidence, vms } of [...byControl.values()].flat()) {
    if (!vms) continue;
    vmsOf.set(`${control} ${keyText(target.key)}`, vms);
    for (const { address } of evidence) vmsOf.set(`${control} ${addressText(address)}`, vms);
  }
  const pairs = record.runs
    .flatMap((run) => run.steps.filter((step) => step.inPlace && step.change.undoes === undefined))
    .flatMap((step) => {
      const { controls, target, address } = step.change;
      const found = controls.flatMap((control) => vmsOf.get(`${control} ${keyText(target.key)}`) ?? vmsOf.get(`${control} ${addressText(address)}`) ?? []);
      const own = target.key['vm'] ?? address.key['vm'];
      return idsOf([...found, ...(own === undefined ? [] : [own])]).map((id) => ({ id, step }));
    });
  return groupBy(pairs, ({ id }) => idKey(id));
}
