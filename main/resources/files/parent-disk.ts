import type { Key } from '../../contract/address.ts';
import type { Facts } from '../../contract/reading.ts';
import { command } from '../../grammar/native-command.ts';
import { flag } from '../../grammar/kinds.ts';
import type { LeftOut } from '../../grammar/resource-shape.ts';
import { resource, setting } from '../../grammar/resource.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { unreadParents } from '../../contract/is-stand-in.ts';
import { whyFileNotRead } from './disk-file-keys.ts';
import { vhd } from './vhd.ts';
import { plainPath } from '../hyper-v/places/vm-places.ts';

/**
 * Disks in the chains of more than one VM, at every place in them. A disk below the checkpoints of one VM is none of them: Hyper-V writes into it when a
 * checkpoint is merged.
 */
function sharedParents(facts: Facts): readonly string[] {
  const users = new Map<string, { readonly path: string; readonly vms: Set<string> }>();
  for (const row of rowsIn(facts, vhd))
    for (const parent of row.list('parents') ?? []) {
      const path = plainPath(parent);
      const there = users.get(path.toLowerCase()) ?? { path, vms: new Set<string>() };
      there.vms.add(row.part('vm'));
      users.set(path.toLowerCase(), there);
    }
  return [...users.values()].filter(({ vms }) => vms.size > 1).map(({ path }) => path);
}

const keysOf = (facts: Facts): readonly Key[] =>
  sharedParents(facts)
    .filter((path) => whyFileNotRead(path) === undefined)
    .map((path) => ({ path }));
function leftOut(facts: Facts): readonly LeftOut[] {
  const lost = rowsIn(facts, vhd).some((row) => row.state('parents').is !== 'value');
  return [
    ...sharedParents(facts).flatMap((path) => {
      const why = whyFileNotRead(path);
      return why === undefined ? [] : [{ key: { path }, why }];
    }),
    ...(lost ? [{ key: { path: unreadParents }, why: 'Not all chains of parent disks could be read.' }] : []),
  ];
}

/** Parent disks that several VMs share. */
export const parentDisk = resource({
  name: 'parentDisk',
  title: 'Shared parent disks',
  keyNames: ['path'],
  needs: 'administrator',
  lane: 'files',
  native: 'Get-VHD ParentPath, Get-Item IsReadOnly',
  scope: { is: 'derived', from: ['vhd'], keys: keysOf, leftOut },
  slow: true,
  label: (row) => row.key['path'] ?? '',
  facts: {
    readOnly: setting('attribute read-only', flag, {
      native: (to, { path = '' }) => command`Set-ItemProperty -LiteralPath ${path} -Name IsReadOnly -Value ${to}`,
    }),
  },
});
