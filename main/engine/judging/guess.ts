import type { Json } from '../../contract/json.ts';
import type { Facts } from '../../contract/reading.ts';
import { askedValues } from '../../resources/questions/asked-values.ts';
import { isBroadPrincipal } from '../../resources/names/well-known-sids.ts';
import { accountWords, hasName } from './account-marks.ts';

/** What the host itself suggests for a question, and where that came from. It is offered and counts only when a user chooses it. */
export interface Guess {
  readonly value: Json;
  readonly from: string;
  /** The same with the name of each SID, for readers who cannot use the value alone. */
  readonly named?: readonly string[];
  /** SIDs without a name: their accounts may be deleted, and a deleted account is never suggested as a trusted one. */
  readonly leftOut?: readonly string[];
}

const listIn = (facts: Facts, resource: string, property: string, key?: (name: Readonly<Record<string, string>>) => boolean): readonly string[] => {
  const row = facts[resource]?.rows.find((each) => key?.(each.key) ?? true);
  const state = row?.facts[property];
  return state?.is === 'value' && Array.isArray(state.value) ? state.value.filter((each): each is string => typeof each === 'string') : [];
};

const guesses: Readonly<Record<string, (facts: Facts) => Guess | undefined>> = {
  [askedValues.managementNetworks.asked]: (facts) => {
    const addresses = [...new Set(listIn(facts, 'session', 'peers').map((peer) => peer.split('>')[0] ?? ''))].filter((each) => each !== '');
    return addresses.length === 0 ? undefined : { value: addresses, from: 'the address from which you are connected now' };
  },
  [askedValues.trustedHyperVAdministrators.asked]: (facts) => {
    // Almost every user may be a member today; that is no useful value to offer.
    const members = listIn(facts, 'localGroup', 'members', (key) => key['group'] === 'S-1-5-32-578').filter((sid) => !isBroadPrincipal(sid));
    const [named, leftOut] = [members.filter((sid) => hasName(sid, facts)), members.filter((sid) => !hasName(sid, facts))];
    if (named.length === 0) return undefined;
    return {
      value: named,
      from: 'the current members of Hyper-V Administrators',
      named: named.map((sid) => accountWords(sid, facts)),
      ...(leftOut.length > 0 && { leftOut }),
    };
  },
};

export const guessFor = (question: string, facts: Facts): Guess | undefined => guesses[question]?.(facts);
