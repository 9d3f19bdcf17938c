import { factAt, fact, resource, setting } from '../../grammar/resource.ts';
import { listOf, sids } from '../../grammar/kinds.ts';
import type { Effect, Fact, HostKey, Setting, Goal } from '../../grammar/fact.ts';
import { integer } from '../../grammar/kinds.ts';
import { command, commands } from '../../grammar/native-command.ts';
import { principal } from '../../grammar/principal.ts';
import { satisfies } from '../../grammar/expect.ts';
import { isBroadPrincipal } from '../names/well-known-sids.ts';

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** Names follow the members; those that were never recorded are shown by their SID alone. */
const names: Effect = {
  when: 'now',
  resource: 'localGroup',
  property: 'memberNames',
  derive: (now, key, recorded) => {
    const members = now({ resource: 'localGroup', key, property: 'members' });
    if (members.is !== 'value') return undefined;
    const address = { resource: 'localGroup', key, property: 'memberNames' };
    const known = [recorded(address), now(address)].flatMap((state) => (state.is === 'value' ? texts(state.value) : []));
    return { is: 'value', value: texts(members.value).map((sid) => known.find((name) => name.startsWith(`${sid} `)) ?? sid) };
  },
};
const count: Effect = {
  when: 'now',
  resource: 'localGroup',
  property: 'memberCount',
  derive: (now, key) => {
    const members = now({ resource: 'localGroup', key, property: 'members' });
    return members.is === 'value' ? { is: 'value', value: texts(members.value).length } : undefined;
  },
};

/** Local groups by SID with their members' SIDs. */
export const localGroups = resource({
  name: 'localGroup',
  title: 'Local groups',
  subject: ({ group = '' }) => `Local group ${principal(group)}`,
  keyNames: ['group'],
  needs: 'none',
  lane: 'policy',
  native: 'Get-LocalGroupMember',
  scope: { is: 'addressed' },
  wire: {
    rows: (rows) =>
      rows.map((row) => {
        const members = row.facts['members'];
        const size = members?.is === 'value' ? ({ is: 'value', value: texts(members.value).length } as const) : (members ?? ({ is: 'notAsked' } as const));
        return { ...row, facts: { ...row.facts, memberCount: size } };
      }),
  },
  facts: {
    members: setting('members', sids, {
      effects: [names, count],
      native: (_to, { group = '' }, edit) =>
        commands(
          ...(edit?.add ?? []).map((member) => command`Add-LocalGroupMember -SID ${group} -Member ${member}`),
          ...(edit?.remove ?? []).map((member) => command`Remove-LocalGroupMember -SID ${group} -Member ${member}`),
        ),
    }),
    // Accounts are renamed and deleted elsewhere.
    memberNames: fact('members by name', listOf('a list of names', [['S-1-5-32-544 Administrators'], []]), { volatile: true }),
    memberCount: fact('number of members', integer(2, 5)),
  },
});

export interface LocalGroup {
  readonly members: Setting<readonly string[], HostKey>;
  readonly memberNames: Fact<readonly string[], HostKey>;
  readonly memberCount: Fact<number, HostKey>;
}
export function localGroup(group: `S-1-5-32-${number}`): LocalGroup {
  const { members, memberNames, memberCount } = localGroups;
  return { members: factAt(members, { group }), memberNames: factAt(memberNames, { group }), memberCount: factAt(memberCount, { group }) };
}

/** No broad group is a member: not Everyone, Users, Domain Users or similar. */
export const noBroadMembers = ({ members }: LocalGroup): Goal<HostKey> =>
  satisfies(
    members,
    'no broad group (Everyone, Users, Domain Users …) is a member',
    (sids) => !sids.some(isBroadPrincipal),
    (sids) => sids.filter((sid) => !isBroadPrincipal(sid)),
  );
