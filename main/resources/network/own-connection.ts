import type { FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { firewallProfile } from './firewall-profile.ts';
import { letsIn } from './lets-in.ts';
import { flag } from '../../grammar/kinds.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { parsePeer, session } from '../windows/session.ts';

function allowed(facts: Facts, profile: string): FactState {
  const [own] = rowsIn(facts, session);
  const connection = own?.state('connection');
  if (connection?.is !== 'value') return { is: 'unread', why: 'Your type of connection could not be read.' };
  if (connection.value === 'Console') return { is: 'value', value: true };
  const profiles = own?.list('networkProfiles');
  if (!profiles) return { is: 'unread', why: 'The firewall profiles in use could not be read.' };
  if (!profiles.includes(profile)) return { is: 'value', value: true };
  const peers = own?.list('peers')?.map(parsePeer);
  if (!peers || peers.length === 0) return { is: 'unread', why: 'The address that you are connected from could not be read.' };
  const answers = peers.map((peer) => letsIn(facts, profile, peer).answer);
  if (answers.every((answer) => answer === 'yes')) return { is: 'value', value: true };
  if (answers.includes('no')) return { is: 'value', value: false };
  return {
    is: 'unread',
    why: 'Whether the rules allow your connection is not known: they depend on the network (LocalSubnet), an interface or IPsec, or they could not be read.',
  };
}

/** Whether an inbound rule lets the session in which Castellan runs connect again, profile by profile. */
export const ownConnection = resource({
  // As kept scans and records name it.
  name: 'wayIn',
  title: 'Your connection',
  keyNames: ['profile'],
  needs: 'administrator',
  native: 'Get-NetTCPConnection of your session against the inbound rules in force',
  scope: {
    is: 'computed',
    from: ['session', 'firewallProfile'],
    helpedBy: ['firewallRule', 'firewallBlock'],
    addressed: [],
    rows: (facts) => rowsIn(facts, firewallProfile).map((row) => ({ key: row.key, facts: { allowed: allowed(facts, row.part('profile')) } })),
  },
  facts: { allowed: fact('an inbound rule allows your connection', flag, { volatile: true }) },
});
