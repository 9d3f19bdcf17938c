import { isUnsettled, type FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { integer, listOf, text } from '../../grammar/kinds.ts';
import type { WireRow } from '../../grammar/resource-shape.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { rowsBy, rowsIn, type TypedRow } from '../../grammar/rows.ts';
import { vmDiskFile } from './vm-disk-file.ts';
import { orUnknown } from '../names/or-unknown.ts';
import { vm } from '../hyper-v/vm.ts';
import { vmNetworkAdapter } from '../hyper-v/devices/vm-network-adapter.ts';

const dayMs = 86_400_000;
const parked = ['Off', 'Saved', 'FastSaved'];

/** A running VM writes to its disks, so the newest last write shows when it ran last. A merge or a backup can write later. */
function offDays(files: readonly TypedRow<typeof vmDiskFile>[], readAt: string): FactState {
  if (files.length === 0) return { is: 'unread', why: 'The VM has no virtual disk that shows when it ran last.' };
  const open = files.map((file) => file.state('lastWriteAt')).find((state) => state.is !== 'value');
  if (open) return open;
  const newest = Math.max(...files.map((file) => Date.parse(file.text('lastWriteAt') ?? '')));
  return { is: 'value', value: Math.max(0, Math.floor((Date.parse(readAt) - newest) / dayMs)) };
}

/** The names of the adapters with a switch. An adapter whose VM is not known can be one of this VM. */
function connected(adapters: readonly TypedRow<typeof vmNetworkAdapter>[]): FactState {
  const open = adapters.flatMap((adapter) => [adapter.state('vm'), adapter.state('switch')]).find(isUnsettled);
  if (open) return open;
  return { is: 'value', value: adapters.filter((adapter) => adapter.state('switch').is === 'value').map((adapter) => adapter.text('name') ?? '') };
}

function rows(facts: Facts): readonly WireRow[] {
  const files = rowsBy(rowsIn(facts, vmDiskFile), (file) => file.part('vm'));
  const adapters = rowsBy(rowsIn(facts, vmNetworkAdapter), (adapter) => adapter.text('vm') ?? '');
  const withoutVm = rowsIn(facts, vmNetworkAdapter).filter((adapter) => isUnsettled(adapter.state('vm')));
  const readAt = facts[vm.resource.name]?.at ?? '';
  return rowsIn(facts, vm).flatMap((row): readonly WireRow[] => {
    const [name, state] = [row.state('name'), row.state('state')];
    // A VM that may run or not is listed, and nothing is said of it.
    if (state.is !== 'value') return [{ key: row.key, facts: { name, offDays: state, connected: state } }];
    if (!parked.includes(row.text('state') ?? '')) return [];
    const own = [...(adapters.get(row.part('vm')) ?? []), ...withoutVm];
    return [{ key: row.key, facts: { name, offDays: offDays(files.get(row.part('vm')) ?? [], readAt), connected: connected(own) } }];
  });
}

/** VMs that are off or saved, and since when at least. */
export const parkedVm = resource({
  name: 'parkedVm',
  title: 'VMs that do not run',
  keyNames: ['vm'],
  needs: 'administrator',
  native: 'Get-VM State, Get-Item LastWriteTimeUtc of the virtual disks, Get-VMNetworkAdapter SwitchId',
  scope: { is: 'computed', from: ['vm', 'vmDiskFile', 'vmNetworkAdapter'], addressed: [], rows },
  label: (row) => orUnknown(row.text('name'), 'VM', row.key['vm']),
  facts: {
    name: fact('name', text('APP01', 'WEB01')),
    offDays: fact('days since it ran last', integer(3, 200), { volatile: true }),
    connected: fact('network adapters with a switch', listOf('a list of network adapters', [[], ['Network Adapter']])),
  },
});
