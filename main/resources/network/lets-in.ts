import type { Facts } from '../../contract/reading.ts';
import { isReadWhole, rowsIn, type TypedRow } from '../../grammar/rows.ts';
import { networkCovers } from '../formats/networks.ts';
import type { Peer } from '../windows/session.ts';
import { firewallRule } from './firewall-rule.ts';
import { holdsPort } from './management-ports.ts';

export type InboundRule = TypedRow<typeof firewallRule>;
export type LetsIn = 'yes' | 'no' | 'cannotTell';

/** A rule for a program, service or store app of its own lets in only what that one listens on: only named ports count. */
export function opensPort(rule: InboundRule, { port }: Peer): LetsIn {
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
export function admitsAddress(from: readonly string[] | undefined, { address }: Peer): LetsIn {
  if (!from) return 'cannotTell';
  if (from.some((each) => each.toLowerCase() === 'any' || networkCovers(each, address))) return 'yes';
  return from.some((each) => /^[a-z]/i.test(each) && !each.includes(':')) ? 'cannotTell' : 'no';
}

const both = (a: LetsIn, b: LetsIn): LetsIn => (a === 'no' || b === 'no' ? 'no' : a === 'yes' && b === 'yes' ? 'yes' : 'cannotTell');

/** Whether an inbound allow rule in force lets this connection in again through a profile, and which; `without` is left out of account. */
export function letsIn(
  facts: Facts,
  profile: string,
  peer: Peer,
  without: (rule: InboundRule) => boolean = () => false,
): { readonly answer: LetsIn; readonly rule?: InboundRule } {
  const rules = rowsIn(facts, firewallRule).filter((rule) => rule.list('profiles')?.includes(profile) !== false && !without(rule));
  const answers = rules.map((rule) => ({ rule, answer: both(opensPort(rule, peer), admitsAddress(rule.list('remoteAddresses'), peer)) }));
  const yes = answers.find(({ answer }) => answer === 'yes');
  if (yes) return yes;
  return { answer: answers.some(({ answer }) => answer === 'cannotTell') || !isReadWhole(facts, firewallRule) ? 'cannotTell' : 'no' };
}
