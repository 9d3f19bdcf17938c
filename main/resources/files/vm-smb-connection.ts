import { textOf, type FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { flag, listOf, shownAs, text } from '../../grammar/kinds.ts';
import type { WireRow } from '../../grammar/resource-shape.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { smbConnection } from '../network/smb-connection.ts';
import { plainPath, unreadPlace, vmPlaces } from '../hyper-v/places/vm-places.ts';
import { unreadPlaces } from '../../contract/is-stand-in.ts';

/** The weakest of several connections to the same share counts. */
function states(facts: Facts, share: string): Readonly<Record<'dialect' | 'encrypted', FactState>> {
  const own = rowsIn(facts, smbConnection).filter((row) => `\\\\${row.part('server')}\\${row.part('share')}`.toLowerCase() === share.toLowerCase());
  const none: FactState = { is: 'unread', why: `This host has no connection to ${share} now.` };
  const [dialects, encrypted] = [own.map((row) => row.state('dialect')), own.map((row) => row.state('encrypted'))];
  const version = (state: FactState): number => Number.parseFloat(textOf(state) ?? '');
  return {
    dialect: dialects.find((state) => state.is !== 'value') ?? [...dialects].sort((a, b) => version(a) - version(b))[0] ?? none,
    encrypted:
      encrypted.find((state) => state.is !== 'value') ?? encrypted.find((state) => state.is === 'value' && state.value !== true) ?? encrypted[0] ?? none,
  };
}

function rows(facts: Facts): readonly WireRow[] {
  const found = new Map<string, Set<string>>();
  for (const { path, vmName } of vmPlaces(facts)) {
    const share = /^\\\\[^?.\\][^\\]*\\[^\\]+/.exec(plainPath(path))?.[0];
    if (share !== undefined) found.set(share, (found.get(share) ?? new Set<string>()).add(vmName));
  }
  const lost = unreadPlace(facts);
  return [
    ...[...found].map(([share, names]): WireRow => ({ key: { share }, facts: { vms: { is: 'value', value: [...names].sort() }, ...states(facts, share) } })),
    ...(lost ? [{ key: { share: unreadPlaces }, facts: { vms: lost, dialect: lost, encrypted: lost } }] : []),
  ];
}

/** The connections over which VMs use their files. */
export const vmSmbConnection = resource({
  name: 'vmSmbConnection',
  title: 'SMB connections to VM storage',
  keyNames: ['share'],
  needs: 'administrator',
  native: 'Get-SmbConnection, Get-VM, Get-VMHardDiskDrive',
  scope: { is: 'computed', from: ['vm', 'vmHardDisk', 'smbConnection'], addressed: [], rows },
  label: (row) => row.key['share'] ?? '',
  facts: {
    vms: fact('VMs with files there', listOf('a list of VMs', [['APP01'], ['APP01', 'WEB01']])),
    dialect: fact('SMB dialect', text('3.1.1', '2.1')),
    encrypted: fact('encryption', shownAs(flag, { true: 'on', false: 'off' })),
  },
});
