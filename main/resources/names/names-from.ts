import { textOf } from '../../contract/fact-state.ts';
import type { Facts, Reading } from '../../contract/reading.ts';
import type { Names } from '../../grammar/kind.ts';
import { virtualMachineSid } from './well-known-sids.ts';

/** Names of SIDs as this host gave them, of its VMs with their accounts, and of its virtual switches. */
export function namesFrom(facts: Facts): Names {
  const from = sources.map((name) => facts[name]);
  const first = from.find((reading) => reading !== undefined);
  if (first === undefined) return () => undefined;
  const known = made.get(first) ?? [];
  const same = known.find((each) => each.from.every((reading, at) => reading === from[at]));
  if (same !== undefined) return same.names;
  const names = collected(facts);
  made.set(first, [...known, { from, names }]);
  return names;
}
const sources = ['vm', 'vmSwitch', 'localGroup', 'session', 'account', 'accountName'] as const;
/** Readings never change, and a finding of each of a thousand VMs asks for the same names. */
const made = new WeakMap<Reading, readonly { readonly from: readonly (Reading | undefined)[]; readonly names: Names }[]>();

function collected(facts: Facts): Names {
  const names = new Map<string, string>();
  for (const row of facts['vm']?.rows ?? []) {
    const id = row.key['vm'] ?? '';
    const name = textOf(row.facts['name']);
    if (name === undefined) continue;
    names.set(id, name);
    if (/^[0-9a-f-]{36}$/i.test(id)) names.set(virtualMachineSid(id), `account of VM ${name}`);
  }
  for (const row of facts['vmSwitch']?.rows ?? []) {
    const name = textOf(row.facts['name']);
    if (name !== undefined) names.set(row.key['switch'] ?? '', name);
  }
  for (const row of facts['localGroup']?.rows ?? []) {
    const state = row.facts['memberNames'];
    for (const each of state?.is === 'value' && Array.isArray(state.value) ? state.value : []) {
      const [, sid, name] = /^(S-1-[\d-]+) (.+)$/.exec(String(each)) ?? [];
      if (sid !== undefined && name !== undefined) names.set(sid, name);
    }
  }
  const session = facts['session']?.rows[0]?.facts;
  const [own, ownName] = [textOf(session?.['userSid']), textOf(session?.['userName'])];
  if (own !== undefined && ownName !== undefined) names.set(own, ownName);
  for (const row of facts['accountName']?.rows ?? []) {
    const [sid, name] = [textOf(row.facts['sid']), textOf(row.facts['name'])];
    if (sid !== undefined && name !== undefined) names.set(sid, name);
  }
  for (const row of facts['account']?.rows ?? []) {
    const name = textOf(row.facts['name']);
    if (name !== undefined) names.set(row.key['sid'] ?? '', name);
  }
  return (sid) => names.get(sid);
}
