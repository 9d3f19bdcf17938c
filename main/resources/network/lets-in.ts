import type { Facts } from '../../contract/reading.ts';
import { isReadWhole, rowsIn, type TypedRow } from '../../grammar/rows.ts';
import { networkCovers } from '../formats/networks.ts';
import { parseRoute, session, type Peer } from '../windows/session.ts';
import { firewallBlock } from './firewall-block.ts';
import { firewallRule } from './firewall-rule.ts';
import { concernsManagement, holdsPort } from './management-ports.ts';

export type InboundRule = TypedRow<typeof firewallRule>;
type BlockRule = TypedRow<typeof firewallBlock>;
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

/** A rule for one address of this host concerns your connection only where it is the address that you are connected to. */
const onAnyAddress = (addresses: readonly string[] | undefined): LetsIn =>
  addresses?.every((each) => each.toLowerCase() === 'any') === true ? 'yes' : 'cannotTell';

const isAny = (text: string): boolean => text.toLowerCase() === 'any';

interface Limits {
  readonly interfaces: readonly string[] | undefined;
  readonly interfaceTypes: readonly string[] | undefined;
  readonly conditions: readonly string[] | undefined;
}
const limitsOf = (rule: InboundRule | BlockRule): Limits => ({
  interfaces: rule.list('interfaces'),
  interfaceTypes: rule.list('interfaceTypes'),
  conditions: rule.list('conditions'),
});

/**
 * Whether a rule is for every interface, or for the one that your connection surely comes in through, and for every computer and user. The
 * type of that interface and IPsec of your connection are not read, so the answer is not known where a rule requires them.
 */
function withinLimits(facts: Facts, { interfaces = [], interfaceTypes = [], conditions }: Limits, { address, port }: Peer): LetsIn {
  const hasConditions = conditions?.length !== 0;
  if (hasConditions || interfaces.length === 0 || !interfaceTypes.some(isAny)) return 'cannotTell';
  if (interfaces.some(isAny)) return 'yes';
  const names = new Set(interfaces.map((each) => each.toLowerCase()));
  const routes = rowsIn(facts, session).flatMap((own) => own.list('routes')?.map(parseRoute) ?? []);
  const yours = routes.filter((route) => route.address === address && route.port === port);
  return yours.length > 0 && yours.every((route) => names.has(route.interface.toLowerCase())) ? 'yes' : 'cannotTell';
}

const isMissing = (rule: BlockRule, name: 'program' | 'service' | 'package'): boolean => !['value', 'absent', 'unsupported'].includes(rule.state(name).is);

/** A rule for one program blocks what that one listens on; which program holds your port is not read. */
function blocksProgram(rule: BlockRule): LetsIn {
  if (isMissing(rule, 'program') || isMissing(rule, 'service') || isMissing(rule, 'package')) return 'cannotTell';
  if ((rule.text('package') ?? '') !== '') return 'no';
  const blocked = concernsManagement(rule.text('program') ?? '', rule.text('service') ?? '');
  return blocked === 'all' ? 'yes' : blocked === 'some' ? 'cannotTell' : 'no';
}

function blocksPort(rule: BlockRule, { port }: Peer): LetsIn {
  const protocol = rule.text('protocol')?.toLowerCase();
  const ports = rule.list('localPorts');
  if (protocol === undefined || !ports) return 'cannotTell';
  return ['tcp', '6', 'any'].includes(protocol) && ports.some((range) => holdsPort(range, port)) ? 'yes' : 'no';
}

/** Whether an inbound rule in force blocks this connection through a profile, and which. It wins over each rule that allows. */
export function isBlocked(facts: Facts, profile: string, peer: Peer): { readonly answer: LetsIn; readonly rule?: BlockRule } {
  const rules = rowsIn(facts, firewallBlock).filter((rule) => rule.list('profiles')?.includes(profile) !== false);
  const answers = rules.map((rule) => ({
    rule,
    answer: [
      blocksPort(rule, peer),
      blocksProgram(rule),
      admitsAddress(rule.list('remoteAddresses'), peer),
      onAnyAddress(rule.list('localAddresses')),
      withinLimits(facts, limitsOf(rule), peer),
    ].reduce(both),
  }));
  const yes = answers.find(({ answer }) => answer === 'yes');
  if (yes) return yes;
  return { answer: answers.some(({ answer }) => answer === 'cannotTell') || !isReadWhole(facts, firewallBlock) ? 'cannotTell' : 'no' };
}

/** Whether the inbound rules in force let this connection in again through a profile, and by which rule; `without` is left out of account. */
export function letsIn(
  facts: Facts,
  profile: string,
  peer: Peer,
  without: (rule: InboundRule) => boolean = () => false,
): { readonly answer: LetsIn; readonly rule?: InboundRule } {
  const blocked = isBlocked(facts, profile, peer).answer;
  if (blocked === 'yes') return { answer: 'no' };
  const rules = rowsIn(facts, firewallRule).filter((rule) => rule.list('profiles')?.includes(profile) !== false && !without(rule));
  const answers = rules.map((rule) => ({
    rule,
    answer: [
      opensPort(rule, peer),
      admitsAddress(rule.list('remoteAddresses'), peer),
      onAnyAddress(rule.list('localAddresses')),
      withinLimits(facts, limitsOf(rule), peer),
    ].reduce(both),
  }));
  const yes = answers.find(({ answer }) => answer === 'yes');
  if (yes) return blocked === 'no' ? yes : { answer: 'cannotTell' };
  return { answer: answers.some(({ answer }) => answer === 'cannotTell') || !isReadWhole(facts, firewallRule) ? 'cannotTell' : 'no' };
}
