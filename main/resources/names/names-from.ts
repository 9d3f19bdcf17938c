import { textOf } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import type { Names } from '../../grammar/kind.ts';
import { virtualMachineSid } from '../identity/well-known-sids.ts';

/** Names of SIDs as this host gave them, of its VMs with their accounts, and of its virtual switches. */
export function namesFrom(facts: Facts): Names {
  const known = made.get(facts);
  if (known !== undefined && known.readings === Object.keys(facts).length) return known.names;
  const names = collected(facts);
  made.set(facts, { readings: Object.keys(facts).length, names });
  return names;
}
/** Facts of one scan grow by whole readings; a finding of each of a thousand VMs asks for the same names. */
const made = new WeakMap<Facts, { readonly readings: number; readonly names: Names }>();

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
  for (const row of facts['account']?.rows ?? []) {
    const name = textOf(row.facts['name']);
    if (name !== undefined) names.set(row.key['sid'] ?? '', name);
  }
  return (sid) => names.get(sid);
}
