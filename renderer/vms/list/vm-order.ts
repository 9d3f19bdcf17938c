import type { VmRole } from '../../../main/contract/vm-detail.ts';
import type { VmFact } from '../../../main/contract/wizard/vm-view.ts';
import { severityOrder } from '../../../main/words/findings/severity-words.ts';
import { vmRoleWords } from '../../../main/words/vm-role-words.ts';
import { gravestOf, type VmLine } from './vm-lines.ts';

export type RoleFilter = VmRole | 'none' | 'all';
export interface VmFilter {
  readonly role: RoleFilter;
  readonly onlyToFix: boolean;
  /** Part of a name, a guest system, an owner or a switch. */
  readonly wanted: string;
}
export const roleOf = ({ vm }: VmLine): VmRole | 'none' => vm?.role ?? 'none';

const textsOf = ({ name, id, vm }: VmLine): string =>
  [name, id, vm?.owner, factText(vm?.guest), factText(vm?.state), ...(vm?.connections.map((each) => factText(each.switch)) ?? [])].join('\n').toLowerCase();
const factText = (fact: VmFact | undefined): string => (fact?.is === 'read' ? fact.shown : '');

/** The VMs that a filter leaves. */
export function filterVms(lines: readonly VmLine[], { role, onlyToFix, wanted }: VmFilter): readonly VmLine[] {
  const text = wanted.trim().toLowerCase();
  return lines.filter(
    (line) => (role === 'all' || roleOf(line) === role) && (!onlyToFix || line.toFix.length > 0) && (text === '' || textsOf(line).includes(text)),
  );
}

export const vmColumns = ['name', 'role', 'state', 'guest', 'toFix', 'highest'] as const;
export type VmColumn = (typeof vmColumns)[number];
export interface VmOrder {
  readonly by: VmColumn;
  readonly descending: boolean;
}

/** Without a finding to fix: behind the lowest severity. */
const severityRank = (line: VmLine): number => {
  const worst = gravestOf(line.toFix);
  return worst ? severityOrder.indexOf(worst.severity) : severityOrder.length;
};
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
const byName = (a: VmLine, b: VmLine): number => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
const roleWord = ({ vm }: VmLine): string => (vm?.role ? vmRoleWords[vm.role] : '\uffff');
const ascending: Readonly<Record<VmColumn, (a: VmLine, b: VmLine) => number>> = {
  name: byName,
  role: (a, b) => collator.compare(roleWord(a), roleWord(b)),
  state: (a, b) => collator.compare(factText(a.vm?.state), factText(b.vm?.state)),
  guest: (a, b) => collator.compare(factText(a.vm?.guest), factText(b.vm?.guest)),
  toFix: (a, b) => a.toFix.length - b.toFix.length,
  highest: (a, b) => severityRank(b) - severityRank(a) || a.toFix.length - b.toFix.length,
};

/** The VMs in an order; those that are alike by their name. */
export const orderVms = (lines: readonly VmLine[], { by, descending }: VmOrder): readonly VmLine[] =>
  [...lines].sort((a, b) => (descending ? -1 : 1) * ascending[by](a, b) || byName(a, b));
