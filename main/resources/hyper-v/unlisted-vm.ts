import type { FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { isReadWhole, rowsIn } from '../../grammar/rows.ts';
import { listOf } from '../../grammar/kinds.ts';
import { vmWorker } from './vm-worker.ts';
import { vm } from './vm.ts';

function unlisted(facts: Facts): FactState {
  if (!isReadWhole(facts, vm)) return { is: 'unread', why: 'The list of VMs is not complete.' };
  if (!isReadWhole(facts, vmWorker)) return { is: 'unread', why: 'The list of the worker processes (vmwp.exe) is not complete.' };
  const listed = new Set(rowsIn(facts, vm).map((row) => row.part('vm').toLowerCase()));
  return {
    is: 'value',
    value: rowsIn(facts, vmWorker)
      .map((row) => row.part('worker').toLowerCase())
      .filter((id) => !listed.has(id))
      .map((id) => `unlisted VM (${id})`)
      .sort(),
  };
}

/** VMs that run now and that Get-VM does not list. One that is off, or that another hypervisor runs, cannot be seen. */
export const unlistedVm = resource({
  name: 'unlistedVm',
  title: 'Running VMs that Get-VM does not list',
  keyNames: [],
  needs: 'administrator',
  native: 'vmwp.exe in Win32_Process, against Get-VM',
  scope: {
    is: 'computed',
    from: ['vm', 'vmWorker'],
    addressed: [],
    rows: (facts) => [{ key: {}, facts: { ids: unlisted(facts) } }],
  },
  facts: {
    ids: fact('running VMs that are missing from Get-VM', listOf('a list of ids', [[], ['unlisted VM (11111111-2222-4333-8444-555555555555)']])),
  },
});
