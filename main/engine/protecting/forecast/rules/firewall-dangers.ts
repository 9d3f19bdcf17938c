import type { Change } from '../../../../contract/plan.ts';
import { rowsIn } from '../../../../grammar/rows.ts';
import { firewallRule } from '../../../../resources/network/firewall-rule.ts';
import { admitsAddress, isBlocked, letsIn, opensPort, type InboundRule, type LetsIn } from '../../../../resources/network/lets-in.ts';
import type { Peer } from '../../../../resources/windows/session.ts';
import { allOf, rulingOf, anyOf, opposite, unreadRuling, type Ruling } from '../ruling.ts';
import { hasDomainController } from '../domain-controller-here.ts';
import { leftBy, takenBy, type LockOutRule, type Scene } from '../lock-out-rule.ts';
import { isRemote, operatorWords, type Operator } from '../operator.ts';

const page = 'https://learn.microsoft.com/windows/security/operating-system-security/network-security/windows-firewall/rules';
const reads = ['firewallRule', 'firewallBlock'] as const;
const peersUnread = unreadRuling('The address that you are connected from could not be read.');
const profilesUnread = unreadRuling('The firewall profiles in use could not be read.');
const dependsOnNetwork =
  'Whether the rules allow your connection is not known: they depend on the network (LocalSubnet), an interface or IPsec, or they could not be read.';

const asAnswer = (answer: LetsIn): Ruling => (answer === 'cannotTell' ? unreadRuling(dependsOnNetwork) : answer);
const isYourProfile = ({ profiles }: Operator, profile: string): Ruling => (profiles === undefined ? profilesUnread : rulingOf(profiles.includes(profile)));
const isYourInterface = ({ interfaces }: Operator, names: readonly string[]): Ruling =>
  interfaces === undefined
    ? unreadRuling('It could not be read which interface your connection uses.')
    : rulingOf(interfaces.some((name) => names.includes(name)));
const profileOf = (change: Change): string => change.address.key['profile'] ?? '';

/** Whether rules let all your connections in again through every profile that this is about. */
function comesIn({ facts, operator }: Scene, profiles: readonly string[], without?: (rule: InboundRule) => boolean): Ruling {
  if (operator.peers === undefined) return peersUnread;
  return allOf(...operator.peers.flatMap((peer) => profiles.map((profile) => asAnswer(letsIn(facts, profile, peer, without).answer))));
}

function allowingRule({ facts, operator }: Scene, profile: string): string {
  const [peer] = operator.peers ?? [];
  const blocking = peer ? isBlocked(facts, profile, peer).rule : undefined;
  if (blocking) return `The rule “${blocking.text('displayName') ?? blocking.part('rule')}” blocks it.`;
  const rule = peer ? letsIn(facts, profile, peer).rule : undefined;
  return rule ? `The rule “${rule.text('displayName') ?? rule.part('rule')}” allows it.` : 'No inbound rule was found that surely allows it.';
}

/** The rule that a change is about, as far as it concerns your connection. */
function rulingForPeers(change: Change, { facts, operator }: Scene, cut: (rule: InboundRule, peer: Peer) => Ruling): Ruling {
  const rule = rowsIn(facts, firewallRule).find((row) => row.part('rule') === change.address.key['rule']);
  if (!rule) return unreadRuling('The rule could not be read.');
  if (operator.profiles === undefined) return profilesUnread;
  if (operator.peers === undefined) return peersUnread;
  const profiles = operator.profiles.filter((profile) => rule.list('profiles')?.includes(profile) !== false);
  const isThis = (other: InboundRule): boolean => other.part('rule') === rule.part('rule');
  return anyOf(
    ...operator.peers.flatMap((peer) =>
      profiles.map((profile) => allOf(asAnswer(opensPort(rule, peer)), cut(rule, peer), opposite(asAnswer(letsIn(facts, profile, peer, isThis).answer)))),
    ),
  );
}

const isSetOff = (value: unknown): boolean => value === 'False' || value === false;

export const firewallDangers: readonly LockOutRule[] = [
  {
    id: 'firewall-profile',
    title: 'Windows Firewall is switched on, or blocks by default',
    concerns: [
      { resource: 'firewallProfile', property: 'local' },
      { resource: 'firewallProfile', property: 'localInboundAction' },
    ],
    toward: (value) => value !== 'False' && value !== 'Allow',
    precheck: 'Your session comes in over the network through this profile; inbound rules by port, profile and your address.',
    reads,
    fires: (change, { operator }) => allOf(isRemote(operator), isYourProfile(operator, profileOf(change))),
    when: 'now',
    proofs: ['path'],
    hazard: 'This change can cut your connection.',
    found: (change, scene) => `You are connected ${operatorWords(scene.operator)} through this profile. ${allowingRule(scene, profileOf(change))}`,
    source: page,
  },
  {
    id: 'firewall-local-rules',
    title: 'Inbound rules, or those of this host, no longer count in a profile',
    concerns: [
      { resource: 'firewallProfile', property: 'allowInboundRules' },
      { resource: 'firewallProfile', property: 'allowLocalRules' },
    ],
    toward: isSetOff,
    precheck: 'Your session comes in through this profile; a rule of Group Policy allows it.',
    reads,
    fires: (change, scene) =>
      allOf(
        isRemote(scene.operator),
        isYourProfile(scene.operator, profileOf(change)),
        change.address.property === 'allowInboundRules' ? 'yes' : opposite(comesIn(scene, [profileOf(change)], (rule) => rule.text('source') === 'Local')),
      ),
    when: 'now',
    proofs: ['path'],
    hazard: 'Windows Firewall ignores the inbound rule that allows your connection.',
    source: page,
  },
  {
    id: 'firewall-rule-addresses',
    title: 'An inbound rule allows fewer remote addresses',
    concerns: [{ resource: 'firewallRule', property: 'remoteAddresses' }],
    precheck: 'Your address is among the new addresses, or another rule allows your connection. IPv4 and IPv6.',
    reads,
    fires: (change, scene) =>
      allOf(
        isRemote(scene.operator),
        rulingForPeers(change, scene, (_rule, peer) => opposite(asAnswer(admitsAddress(leftBy(change), peer)))),
      ),
    when: 'now',
    proofs: ['path'],
    hazard: 'The rule no longer allows your address.',
    source: page,
  },
  {
    id: 'firewall-rule-off',
    title: 'An inbound allow rule is disabled, blocks, or leaves a profile',
    concerns: ['enabled', 'action', 'profiles'].map((property) => ({ resource: 'firewallRule', property })),
    toward: (value) => value !== true && value !== 'True' && value !== 'Allow',
    precheck: 'Another rule allows your connection.',
    reads,
    fires: (change, scene) =>
      allOf(
        isRemote(scene.operator),
        rulingForPeers(change, scene, () => {
          if (change.address.property !== 'profiles') return 'yes';
          return rulingOf(takenBy(change).some((profile) => scene.operator.profiles?.includes(profile) === true));
        }),
      ),
    when: 'now',
    proofs: ['path'],
    hazard: 'No other inbound rule allows your connection.',
    source: page,
  },
  {
    id: 'firewall-excluded-interface',
    title: 'Windows Firewall filters an interface that was excluded',
    concerns: [{ resource: 'firewallProfile', property: 'exemptInterfaces' }],
    toward: (_value, change) => takenBy(change).length > 0,
    precheck: 'Your session comes in over the network through this profile and one of these interfaces.',
    reads,
    fires: (change, { operator }) => allOf(isRemote(operator), isYourProfile(operator, profileOf(change)), isYourInterface(operator, takenBy(change))),
    when: 'now',
    proofs: ['path'],
    hazard: 'Windows Firewall filters the interface that your connection uses.',
    found: (change, scene) => allowingRule(scene, profileOf(change)),
    source: page,
  },
  {
    id: 'firewall-after-category-change',
    title: 'The network becomes Public when no domain controller answers',
    concerns: [
      { resource: 'firewallProfile', property: 'local' },
      { resource: 'firewallProfile', property: 'localInboundAction' },
    ],
    toward: (value) => value !== 'False' && value !== 'Allow',
    precheck: 'The profile in use is Domain, domain controllers are VMs of this host, and no rule allows you in the changed profile.',
    reads: [...reads, 'guest', 'vm'],
    fires: (change, scene) =>
      allOf(
        isRemote(scene.operator),
        isYourProfile(scene.operator, 'Domain'),
        rulingOf(profileOf(change) !== 'Domain'),
        hasDomainController(scene.facts),
        opposite(comesIn(scene, [profileOf(change)])),
      ),
    when: 'afterRestart',
    proofs: ['path'],
    hazard: 'After a restart, the network can be Public until a domain controller answers. No rule surely allows your connection in this profile.',
    source: 'https://learn.microsoft.com/windows/security/operating-system-security/network-security/windows-firewall/',
  },
];
