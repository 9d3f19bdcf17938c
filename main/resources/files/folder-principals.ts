import { textOf, type FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { sidList } from '../../grammar/kinds.ts';
import type { WireRow } from '../../grammar/resource-shape.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { allowedSids, parseAccessList } from '../formats/sddl.ts';
import { administrators, hyperVAdministratorsSid, isBroadPrincipal, trustedInstaller } from '../names/well-known-sids.ts';
import { folder } from './folder.ts';

const expected = new Set(['S-1-5-18', administrators, hyperVAdministratorsSid, trustedInstaller, 'S-1-3-0', 'S-1-3-1', 'S-1-3-4']);
/** Accounts of VMs (S-1-5-83) and capabilities that Hyper-V's worker process has (S-1-15-3). Broad groups have a control of their own. */
const isExpected = (sid: string): boolean => expected.has(sid) || /^S-1-(5-83|15-3)-/.test(sid) || isBroadPrincipal(sid);

function others(access: FactState): FactState {
  if (access.is !== 'value') return access;
  return { is: 'value', value: allowedSids(parseAccessList(textOf(access) ?? '')).filter((sid) => !isExpected(sid)) };
}

const rows = (facts: Facts): readonly WireRow[] => rowsIn(facts, folder).map((row) => ({ key: row.key, facts: { others: others(row.state('access')) } }));

/** Accounts with access to a VM folder beside Windows, administrators and the VMs. */
export const folderPrincipals = resource({
  name: 'folderPrincipals',
  title: 'Accounts with access to VM folders',
  keyNames: ['path'],
  needs: 'administrator',
  native: 'Get-Acl (security descriptor)',
  scope: { is: 'computed', from: ['folder'], addressed: [], rows },
  label: (row) => row.key['path'] ?? '',
  vmsOf: (key, facts) => folder.resource.vmsOf?.(key, facts) ?? [],
  facts: { others: fact('accounts beside Windows, administrators and VMs', { ...sidList, samples: [[], ['S-1-5-21-1004336348-1177238915-682003330-1104']] }) },
});
