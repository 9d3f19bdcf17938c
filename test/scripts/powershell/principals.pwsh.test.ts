import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedAliases, relativeAliases } from '../../../main/resources/formats/sid-aliases.ts';
import type { LocalHost } from '../../../main/hosts/local/local-host.ts';
import { textOf, type FactState } from '../../../main/contract/fact-state.ts';
import { isBroadPrincipal } from '../../../main/resources/names/well-known-sids.ts';
import { parseAccessList } from '../../../main/resources/formats/sddl.ts';
import { resourceNamed } from '../../../main/resources/resource-named.ts';
import { changeWorld } from '../../simulator/change-world.ts';
import { copyOfWorld, openSimulated } from '../../simulated-host.ts';

const domain = 'S-1-5-21-2211003344-1020304050-3344556677';
const machine = 'S-1-5-21-1188772244-2090334411-4105566778';
const named: Readonly<Record<string, string>> = {
  ...fixedAliases,
  ...Object.fromEntries(Object.entries(relativeAliases).map(([alias, { of, rid }]) => [alias, `${of === 'machine' ? machine : domain}-${String(rid)}`])),
};
const pathOf = (alias: string): string => `D:\\by alias\\${alias}`;

describe('the principals of a list', () => {
  const world = copyOfWorld('hardened');
  let host: LocalHost;
  let access: ReadonlyMap<string, FactState | undefined>;
  beforeAll(async () => {
    changeWorld(world, (it) => {
      it.files.push(
        ...Object.keys(named).map((alias) => ({
          path: pathOf(alias),
          owner: 'S-1-5-18',
          access: `D:PAI(A;OICI;FA;;;${alias})(XA;;FX;;;${alias};(Member_of {SID(BA)}))`,
          audit: null,
        })),
        { path: pathOf('nobody'), owner: 'S-1-5-18', access: 'D:PAI(A;OICI;FA;;;ZZ)', audit: 'S:PAINO_ACCESS_CONTROL' },
      );
    });
    host = await openSimulated(world, 'read');
    const keys = [...Object.keys(named), 'nobody'].map((alias) => ({ path: pathOf(alias) }));
    const { rows } = await host.read({ resource: resourceNamed('folder'), keys });
    access = new Map(rows.map((row) => [row.key['path'] ?? '', row.facts['access']]));
  });
  afterAll(() => host.close());

  it.each(Object.entries(named))('that Windows prints as %s is %s', (alias, sid) => {
    const state = access.get(pathOf(alias));
    expect(state).toEqual({ is: 'value', value: `D:PAI(A;OICI;FA;;;${sid})(XA;;FX;;;${sid};(Member_of {SID(BA)}))` });
    expect(parseAccessList(textOf(state) ?? '').aces.map((ace) => ace.sid)).toEqual([sid, sid]);
  });

  it('are broad where they are the users, guests and computers of the domain, or the own Guest', () => {
    expect(Object.keys(relativeAliases).filter((alias) => isBroadPrincipal(named[alias] ?? ''))).toEqual(['DC', 'DG', 'DU', 'LG']);
  });

  it('that cannot be resolved leave the list unread', () => {
    expect(access.get(pathOf('nobody'))).toMatchObject({ is: 'unread' });
  });

  it('are SIDs in user rights too, and a right with an unknown name is not read', async () => {
    changeWorld(world, (it) => {
      Object.assign(it.security.privilegeRights, { SeDenyNetworkLogonRight: ['Guest', 'S-1-5-32-546'], SeTcbPrivilege: ['nobody knows'] });
    });
    const { rows } = await host.read({ resource: resourceNamed('userRight'), keys: [{ right: 'SeDenyNetworkLogonRight' }, { right: 'SeTcbPrivilege' }] });
    expect(rows.map((row) => row.facts['holders'])).toEqual([
      { is: 'value', value: [`${machine}-501`, 'S-1-5-32-546'] },
      { is: 'unread', why: 'The user right “Act as part of the operating system” is assigned to “nobody knows”, and no SID of that name was found.' },
    ]);
  });
});
