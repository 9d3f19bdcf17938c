import { textOf, type FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { integer, text } from '../../grammar/kinds.ts';
import type { WireRow } from '../../grammar/resource-shape.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { orUnknown } from '../names/or-unknown.ts';
import { plannedVm } from './planned-vm.ts';

const dayMs = 86_400_000;

function daysSince(changed: FactState, readAt: string): FactState {
  if (changed.is !== 'value') return changed;
  return { is: 'value', value: Math.max(0, Math.floor((Date.parse(readAt) - Date.parse(textOf(changed) ?? '')) / dayMs)) };
}

function rows(facts: Facts): readonly WireRow[] {
  const readAt = facts[plannedVm.resource.name]?.at ?? '';
  return rowsIn(facts, plannedVm).map((row) => ({ key: row.key, facts: { name: row.state('name'), days: daysSince(row.state('changedAt'), readAt) } }));
}

/** For how many days each planned VM has not changed. While an import or a live migration runs, it changes. */
export const plannedVmAge = resource({
  name: 'plannedVmAge',
  title: 'Age of planned VMs',
  keyNames: ['planned'],
  needs: 'hyperVAdministrators',
  native: 'Msvm_PlannedComputerSystem TimeOfLastConfigurationChange',
  scope: { is: 'computed', from: ['plannedVm'], addressed: [], rows },
  label: (row) => orUnknown(row.text('name'), 'planned VM', row.key['planned']),
  facts: {
    name: fact('name', text('APP01', 'WEB01')),
    days: fact('days since its last change', integer(0, 40), { volatile: true }),
  },
});
