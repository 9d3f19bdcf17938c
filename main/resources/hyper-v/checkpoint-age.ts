import { textOf, type FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { integer, text } from '../../grammar/kinds.ts';
import type { WireRow } from '../../grammar/resource-shape.ts';
import { fact, reference, resource } from '../../grammar/resource.ts';
import { rowsIn, type TypedRow } from '../../grammar/rows.ts';
import { orUnknown } from '../names/or-unknown.ts';
import { vmSnapshot } from './vm-snapshot.ts';

const dayMs = 86_400_000;

function ageDays(row: TypedRow<typeof vmSnapshot>, readAt: string): FactState {
  const created = row.state('createdAt');
  if (created.is !== 'value') return created;
  return { is: 'value', value: Math.max(0, Math.floor((Date.parse(readAt) - Date.parse(textOf(created) ?? '')) / dayMs)) };
}

/** How many checkpoints it rests on, itself included. */
function depth(row: TypedRow<typeof vmSnapshot>, byId: ReadonlyMap<string, TypedRow<typeof vmSnapshot>>): FactState {
  const seen = new Set<string>();
  let next: TypedRow<typeof vmSnapshot> | undefined = row;
  while (next !== undefined) {
    seen.add(next.part('checkpoint'));
    const parent: FactState = next.state('parent');
    if (parent.is === 'absent') return { is: 'value', value: seen.size };
    if (parent.is !== 'value') return parent;
    const id = textOf(parent) ?? '';
    if (seen.has(id)) return { is: 'unread', why: 'The chain of checkpoints is a circle.' };
    next = byId.get(id);
  }
  return { is: 'unread', why: 'A checkpoint in the chain before it could not be read.' };
}

function rows(facts: Facts): readonly WireRow[] {
  const checkpoints = rowsIn(facts, vmSnapshot);
  const byId = new Map(checkpoints.map((row) => [row.part('checkpoint'), row]));
  const readAt = facts[vmSnapshot.resource.name]?.at ?? '';
  return checkpoints.map((row) => ({
    key: row.key,
    facts: {
      name: row.state('name'),
      vm: row.state('vm'),
      vmName: row.state('vmName'),
      type: row.state('type'),
      ageDays: ageDays(row, readAt),
      depth: depth(row, byId),
    },
  }));
}

/** How old each checkpoint is, and how long the chain is that it rests on. */
export const checkpointAge = resource({
  name: 'checkpointAge',
  title: 'Age of checkpoints',
  keyNames: ['checkpoint'],
  needs: 'hyperVAdministrators',
  native: 'Get-VMSnapshot CreationTime, ParentSnapshotId, SnapshotType',
  scope: { is: 'computed', from: ['vmSnapshot'], addressed: [], rows },
  label: (row) => `${row.text('vmName') ?? 'unknown VM'}: ${orUnknown(row.text('name'), 'checkpoint', row.key['checkpoint'])}`,
  facts: {
    name: fact('name', text('before the update', 'clean')),
    vm: reference('VM', 'vm'),
    vmName: fact('VM name', text('APP01', 'WEB01')),
    type: fact('type', text('Standard', 'Recovery')),
    ageDays: fact('age in days', integer(3, 90), { volatile: true }),
    depth: fact('checkpoints in its chain', integer(1, 12)),
  },
});
