import type { FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { firewallProfile } from './firewall-profile.ts';
import { firewallRule } from './firewall-rule.ts';
import { networkCovers } from '../formats/networks.ts';
import { flag } from '../../grammar/kinds.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { isReadWhole, rowsIn, type TypedRow } from '../../grammar/rows.ts';
import { holdsPort } from './management-ports.ts';
import { parsePeer, session, type Peer } from '../windows/session.ts';

type Rule = TypedRow<typeof firewallRule>;
type Answer = 'yes' | 'no' | 'cannotTell';

/** A rule for a program, service or store app of its own lets in only what that one listens on: only named ports count. */
function opens(rule: Rule, { port }: Peer): Answer {
  const protocol = rule.text('protocol')?.toLowerCase();
  const ports = rule.list('localPorts');
  if (protocol === undefined || !ports) return 'cannotTell';
  if (!['tcp', '6', 'any'].includes(protocol)) return 'no';
  if (!ports.some((range) => holdsPort(range, port))) return 'no';
  const named = ports.includes(String(port));
  const opened = rule.list('opens');
  return named ? 'yes' : opened ? (opened.some((each) => each.includes(`(${String(port)})`)) ? 'yes' : 'no') : 'cannotTell';
}

/** `LocalSubnet` and its like stand for addresses that only the host knows. */
function lets(rule: Rule, { address }: Peer): Answer {
  const from = rule.list('remoteAddresses');
  if (!from) return 'cannotTell';
  if (from.some((each) => each.toLowerCase() === 'any' || networkCovers(each, address))) return 'yes';
  return from.some((each) => /^[a-z]/i.test(each) && !each.includes(':')) ? 'cannotTell' : 'no';
}

const both = (a: Answer, b: Answer): Answer => (a === 'no' || b === 'no' ? 'no' : a === 'yes' && b === 'yes' ? 'yes' : 'cannotTell');

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
  const rules = rowsIn(facts, firewallRule).filter((rule) => rule.list('profiles')?.includes(profile) !== false);
  const answers = peers.map((peer) => {
    const each = rules.map((rule) => both(opens(rule, peer), lets(rule, peer)));
    return each.includes('yes') ? 'yes' : each.includes('cannotTell') || !isReadWhole(facts, firewallRule) ? 'cannotTell' : 'no';
  });
  if (answers.every((answer) => answer === 'yes')) return { is: 'value', value: true };
  if (answers.includes('no')) return { is: 'value', value: false };
  return { is: 'unread', why: 'A rule may allow your connection, but its addresses depend on the network (LocalSubnet) or could not be read.' };
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
    helpedBy: ['firewallRule'],
    addressed: [],
    rows: (facts) => rowsIn(facts, firewallProfile).map((row) => ({ key: row.key, facts: { allowed: allowed(facts, row.part('profile')) } })),
  },
  facts: { allowed: fact('an inbound rule allows your connection', flag, { volatile: true }) },
});
