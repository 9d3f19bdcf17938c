import type { Address } from '../contract/address.ts';
import type { Owner } from '../contract/owner.ts';
import type { Facts } from '../contract/reading.ts';
import { rowOf } from './read-fact.ts';

/** Under which name Group Policy would list this setting. */
function policyKey(address: Address): { readonly kind: string; readonly name: string } | undefined {
  switch (address.resource) {
    case 'registry':
      return { kind: 'Registry', name: `${address.key['path'] ?? ''}\\${address.key['name'] ?? ''}` };
    case 'userRight':
      return { kind: 'UserRight', name: address.key['right'] ?? '' };
    case 'accountPolicy':
      return address.property === 'minimumPasswordLength' ? { kind: 'SecurityNumeric', name: 'MinimumPasswordLength' } : undefined;
    default:
      return undefined;
  }
}

/** Who keeps this setting in place besides us: what its row says, or Group Policy's own list. */
export function ownerOf(address: Address, facts: Facts): Owner | undefined {
  const reading = facts[address.resource];
  const own = reading && rowOf(reading, address.key)?.owner;
  if (own) return own;
  const key = policyKey(address);
  const row =
    key &&
    facts['policySetting']?.rows.find(
      (each) =>
        each.key['kind'] === key.kind &&
        each.key['name']?.toLowerCase() === key.name.toLowerCase() &&
        each.facts['winner']?.is === 'value' &&
        each.facts['winner'].value === true,
    );
  if (!row) return undefined;
  const text = (property: string): string | undefined => {
    const state = row.facts[property];
    return state?.is === 'value' && typeof state.value === 'string' ? state.value : undefined;
  };
  const id = text('gpoId');
  return { kind: 'groupPolicy', name: text('gpoName') ?? id ?? 'unnamed', ...(id !== undefined && { id }) };
}
