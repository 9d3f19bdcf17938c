import type { FactState } from '../../../contract/fact-state.ts';
import type { Facts } from '../../../contract/reading.ts';
import { fact, resource } from '../../../grammar/resource.ts';
import { rowsIn } from '../../../grammar/rows.ts';
import { integer } from '../../../grammar/kinds.ts';
import { localGroups } from '../../identity/local-group.ts';
import { principal } from '../../../grammar/principal.ts';
import { administrators, hyperVAdministratorsSid } from '../../names/well-known-sids.ts';

/** Different members of both groups that control every VM; the built-in Administrator (RID 500) counts once. */
function countOf(facts: Facts): FactState {
  const members = new Set<string>();
  for (const group of [administrators, hyperVAdministratorsSid]) {
    const state = rowsIn(facts, localGroups)
      .find((each) => each.part('group') === group)
      ?.state('members');
    if (state?.is !== 'value' || !Array.isArray(state.value))
      return { is: 'unread', why: state?.is === 'unread' ? state.why : `The members of the group ${principal(group)} could not be read.` };
    for (const sid of state.value) members.add(String(sid));
  }
  return { is: 'value', value: members.size };
}

/** Members of the two groups that control every VM. */
export const machineAdministrators = resource({
  name: 'machineAdministrators',
  title: 'Administrators of all VMs',
  keyNames: [],
  needs: 'none',
  native: 'Get-LocalGroupMember of Administrators and Hyper-V Administrators, counted together',
  scope: {
    is: 'computed',
    from: ['localGroup'],
    addressed: [administrators, hyperVAdministratorsSid].map((group) => ({ resource: 'localGroup', key: { group } })),
    rows: (facts) => [{ key: {}, facts: { count: countOf(facts) } }],
  },
  facts: { count: fact('members of both groups together', integer(2, 8)) },
});
