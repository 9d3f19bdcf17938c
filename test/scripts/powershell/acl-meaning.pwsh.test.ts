import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SettledState } from '../../../main/contract/fact-state.ts';
import type { LocalHost } from '../../../main/hosts/local/local-host.ts';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { parseAccessList, sameAccessList } from '../../../main/resources/formats/sddl.ts';
import { copyOfWorld, openSimulated } from '../../simulated-host.ts';
import { changeWorld } from '../../simulator/change-world.ts';

const [system, admins, users, everyone] = ['S-1-5-18', 'S-1-5-32-544', 'S-1-5-32-545', 'S-1-1-0'];
const condition = (of: string): string => `(Member_of {SID(${of})})`;
/** Each group holds spellings of one list; no two groups say the same. */
const groups: readonly (readonly string[])[] = [
  [
    `D:PAI(A;OICI;FA;;;${system})(A;OICI;FA;;;${admins})`,
    `D:P(A;CIOI;0x1f01ff;;;${system})(A;OICI;0x1F01FF;;;${admins})`,
    `D:PARAI(A;OICI;2032127;;;${admins})(A;OICI;GA;;;${system})`,
    `D:P(A;;FA;;;${admins})(A;OICIIO;GA;;;${admins})(A;OICI;FA;;;${system})`,
    `D:P(A;OICI;FRFW;;;${system})(A;OICI;FA;;;${admins})(A;OI;FA;;;${system})(A;CI;FA;;;${system})`,
  ],
  [`D:AI(A;OICI;FA;;;${system})(A;OICI;FA;;;${admins})`, `D:(A;OICI;FA;;;${admins})(A;OICI;FA;;;${system})(A;OICIID;FA;;;${users})`],
  [`D:P(A;OICIID;FA;;;${system})`, `D:P(A;OICI;FA;;;${system})`],
  [`D:P(A;OICINP;FA;;;${system})`, `D:P(A;NPCIOI;FA;;;${system})`],
  [`D:P(A;;FA;;;${system})`, `D:P(A;NP;FA;;;${system})`],
  [`D:P(D;;FX;;;${users})(A;;FA;;;${system})(A;;FR;;;${users})`, `D:P(D;;GX;;;${users})(A;;FR;;;${users})(A;;FA;;;${system})`],
  [`D:P(A;;FA;;;${system})(A;;FR;;;${users})(D;;FX;;;${users})`],
  [`D:P(A;;FR;;;${users})`, `D:P(A;;GR;;;${users})`, `D:P(A;;0x120089;;;${users})`, `D:P(A;;04400211;;;${users})`],
  [`D:P(A;;FRFW;;;${users})`, `D:P(A;;FW;;;${users})(A;;FR;;;${users})`, `D:P(A;;GRGW;;;${users})`],
  [`D:P(A;;FRZZ;;;${users})`],
  [`D:P(XA;;FX;;;${users};${condition('BA')})`],
  [`D:P(XA;;FX;;;${users};${condition('BU')})`],
  [`D:P(A;;FX;;;${users})`],
  [`D:P(OA;;CR;00299570-246d-11d0-a768-00aa006e0529;;${users})`],
  [`D:P(OA;;CR;;;${users})`],
  ['D:P'],
  ['D:', 'D:AI', `D:AI(A;OICIID;FA;;;${users})`],
  ['D:NO_ACCESS_CONTROL', `D:(A;;FA;;;${everyone})`],
  [
    `S:AI(AU;OICISAFA;FA;;;${everyone})`,
    `S:(AU;SAFAOICI;GA;;;${everyone})`,
    `S:ARAI(AU;OICIFA;FA;;;${everyone})(AU;OICISA;0x1f01ff;;;${everyone})(AU;OICIIDSA;FA;;;${users})`,
  ],
  [`S:(AU;OICISA;FA;;;${everyone})`],
  [`S:P(AU;OICISAFA;FA;;;${everyone})`],
  ['S:P'],
  ['S:', 'S:AI', 'S:NO_ACCESS_CONTROL', `S:AI(AU;OICIIDSA;FA;;;${users})`],
];
const all = groups.flatMap((group, index) => group.map((text) => ({ text, index })));

describe('what an access list says', () => {
  const said = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', fileURLToPath(new URL('acl-meaning.ps1', import.meta.url))], {
    encoding: 'utf8',
    input: JSON.stringify(all.map(({ text }) => text)),
    timeout: 120_000,
  });
  const meanings = said.stdout === '' ? [] : (JSON.parse(said.stdout) as readonly string[]);
  const pairs = all.flatMap((left, a) => all.slice(a).map((right, b) => ({ left, right, a, b: a + b })));

  it('is the same to the host for each spelling of it, and for no other list', () => {
    expect(said.stderr).toBe('');
    expect(meanings).toHaveLength(all.length);
    const wrong = pairs.filter(({ left, right, a, b }) => (meanings[a] === meanings[b]) !== (left.index === right.index));
    expect(wrong.map(({ left, right }) => [left.text, right.text])).toEqual([]);
  });

  it('is the same to the engine for the same lists', () => {
    // An audit list without an entry counts as an absent one, which is asked apart.
    const wrong = pairs.filter(({ left, right }) => sameAccessList(parseAccessList(left.text), parseAccessList(right.text)) !== (left.index === right.index));
    expect(wrong.map(({ left, right }) => [left.text, right.text])).toEqual([]);
  });
});

describe('a folder whose list Windows spells differently from the plan', () => {
  const path = 'D:\\spelled otherwise';
  const world = copyOfWorld('hardened');
  let host: LocalHost;
  beforeAll(async () => {
    changeWorld(world, (it) => {
      it.files.push({ path, owner: system, access: `D:PAI(A;CIOI;0x1f01ff;;;BA)(A;OICI;GA;;;SY)(A;OICI;FR;;;BU)`, audit: null });
    });
    host = await openSimulated(world, 'change');
  });
  afterAll(() => host.close());
  const set = async (from: string, to: string): Promise<string> => {
    const list = (value: string): SettledState => ({ is: 'value', value });
    const settled = await host.set({
      address: { resource: 'folder', key: { path }, property: 'access' },
      from: list(from),
      to: list(to),
      edit: { how: 'replace' },
    });
    return settled.outcome;
  };
  const [wide, narrow] = [`D:P(A;OICI;FA;;;${system})(A;OICI;FA;;;${admins})(A;OICI;FR;;;${users})`, `D:P(A;OICI;FA;;;${system})(A;OICI;FA;;;${admins})`];

  it('is changed, found changed already, and put back; another list is left alone', async () => {
    expect(await set(`${narrow}(A;OICI;FX;;;${users})`, narrow)).toBe('moved');
    expect(await set(wide, narrow)).toBe('done');
    expect(await set(wide, `D:P(A;OICI;GA;;;${admins})(A;CIOI;FA;;;${system})`)).toBe('already');
    expect(await set(`D:P(A;OICI;GA;;;${admins})(A;CIOI;FA;;;${system})`, wide)).toBe('done');
  });
});
