import { allOf, opposite, type Ruling } from '../ruling.ts';
import { isClusterNode } from '../domain-controller-here.ts';
import { givenBy, leftBy, takenBy, type Concern, type LockOutRule } from '../lock-out-rule.ts';
import { isConnectedBy, isOneOfYours, type ConnectionKind, type Operator } from '../operator.ts';

/**
 * The kinds of session that each right decides about. Remote Desktop with NLA signs in over the network first, and so do WinRM and SSH.
 * https://learn.microsoft.com/windows/security/threat-protection/security-policy-settings/user-rights-assignment
 */
const sessionsOf: Readonly<Record<string, readonly ConnectionKind[]>> = {
  networklogonright: ['RemoteDesktop', 'WinRM', 'Ssh'],
  remoteinteractivelogonright: ['RemoteDesktop'],
  interactivelogonright: ['Console'],
};
const right = (pattern: RegExp): readonly Concern[] => [{ resource: 'userRight', property: 'holders', key: { right: pattern } }];
const page =
  'https://learn.microsoft.com/previous-versions/windows/it-pro/windows-10/security/threat-protection/security-policy-settings/user-rights-assignment';

const isYourRight = (operator: Operator, name: string): Ruling =>
  isConnectedBy(operator, ...(sessionsOf[name.toLowerCase().replace(/^se(?:deny)?/, '')] ?? []));

export const rightDangers: readonly LockOutRule[] = [
  {
    id: 'right-to-sign-in',
    title: 'Accounts lose a right to sign in',
    concerns: right(/^Se(?:Network|Interactive|RemoteInteractive)LogonRight$/i),
    toward: (_value, change) => takenBy(change).length > 0 || leftBy(change).length === 0,
    precheck: 'Your account or a group of yours keeps the right that your kind of session needs.',
    reads: [],
    fires: (change, { operator }) => allOf(isYourRight(operator, change.address.key['right'] ?? ''), opposite(isOneOfYours(operator, leftBy(change)))),
    when: 'nextSignIn',
    proofs: ['identity'],
    hazard: 'Neither your account nor a group of yours keeps this right. Your next sign-in is refused.',
    source: page,
  },
  {
    id: 'right-denied-to-you',
    title: 'Accounts are denied to sign in',
    concerns: right(/^SeDeny(?:Network|Interactive|RemoteInteractive)LogonRight$/i),
    toward: (_value, change) => givenBy(change).length > 0,
    precheck: 'Neither your account nor a group of yours is denied the sign-in that your kind of session needs.',
    reads: [],
    fires: (change, { operator }) => allOf(isYourRight(operator, change.address.key['right'] ?? ''), isOneOfYours(operator, givenBy(change))),
    when: 'nextSignIn',
    proofs: ['identity'],
    hazard: 'This denies sign-in to your account or to a group of yours. Denied wins over allowed.',
    source: page,
  },
  {
    id: 'right-denied-to-cluster',
    title: 'Local accounts are denied to sign in over the network on a cluster node',
    concerns: right(/^SeDenyNetworkLogonRight$/i),
    toward: (_value, change) => givenBy(change).includes('S-1-5-113'),
    precheck: 'The host is not a node of a failover cluster.',
    reads: ['machine'],
    fires: (_change, { facts }) => isClusterNode(facts),
    when: 'someDay',
    proofs: [],
    hazard: 'The cluster account CLIUSR is a local account. Without network sign-in, nodes cannot join the cluster.',
    source: 'https://learn.microsoft.com/troubleshoot/windows-server/high-availability/troubleshoot-failover-cluster-node-removal',
  },
];
