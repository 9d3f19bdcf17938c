import type { Change } from '../../../../contract/plan.ts';
import { namesFrom } from '../../../../resources/names/names-from.ts';
import { principal } from '../../../../grammar/principal.ts';
import { administrators } from '../../../../resources/names/well-known-sids.ts';
import { rulingOf, unreadRuling, type Ruling } from '../ruling.ts';
import { isClusterNode } from '../domain-controller-here.ts';
import { leftBy, registryValue, takenBy, type LockOutRule, type Scene } from '../lock-out-rule.ts';
import { isBuiltInAdministrator, isOneOfYours } from '../operator.ts';

const accountPage = 'https://learn.microsoft.com/windows-server/identity/ad-ds/manage/understand-default-user-accounts';
const policy = (...properties: readonly string[]): LockOutRule['concerns'] => properties.map((property) => ({ resource: 'accountPolicy', property }));

const yours = (change: Change, { facts, operator }: Scene): string =>
  takenBy(change)
    .filter((sid) => operator.sids?.includes(sid) === true)
    .map((sid) => principal(sid, namesFrom(facts)))
    .join(', ');

/** Domain accounts follow the policy of their domain. */
const isLocalAccount = (_change: Change, { operator }: Scene): Ruling => operator.local;

export const accountDangers: readonly LockOutRule[] = [
  {
    id: 'own-membership',
    title: 'A local group loses a member',
    concerns: [{ resource: 'localGroup', property: 'members' }],
    toward: (_value, change) => takenBy(change).length > 0,
    precheck: 'Neither your account nor a group of yours is removed.',
    reads: [],
    fires: (change, { operator }) => isOneOfYours(operator, takenBy(change)),
    when: 'nextSignIn',
    proofs: ['identity'],
    hazard: 'This change would remove your own access.',
    found: (change, scene) => `You are a member of this group through ${yours(change, scene)}.`,
    source: 'https://learn.microsoft.com/powershell/module/microsoft.powershell.localaccounts/remove-localgroupmember',
  },
  {
    id: 'last-administrators',
    title: 'The group Administrators keeps fewer than two members',
    concerns: [{ resource: 'localGroup', property: 'members', key: { group: new RegExp(`^${administrators}$`) } }],
    toward: (_value, change) => takenBy(change).length > 0,
    precheck: 'At least two members of Administrators stay. Whether they can sign in cannot be read.',
    reads: [],
    fires: (change) => rulingOf(leftBy(change).length < 2),
    when: 'nextSignIn',
    proofs: ['identity'],
    hazard: 'Only one member of Administrators stays. If its password is lost, the host has no administrator.',
    source: accountPage,
  },
  {
    id: 'built-in-administrator',
    title: 'The built-in Administrator is disabled or renamed',
    concerns: policy('administratorAccountEnabled', 'administratorAccountName'),
    toward: (value) => value !== 1,
    precheck: 'You are not signed in as the built-in Administrator.',
    reads: [],
    fires: (_change, { operator }) => isBuiltInAdministrator(operator),
    when: 'nextSignIn',
    proofs: ['identity'],
    hazard: 'You are signed in as the built-in Administrator. You cannot sign in with this name again.',
    source: accountPage,
  },
  {
    id: 'account-lockout',
    title: 'Local accounts are locked after failed sign-ins',
    concerns: policy('lockoutBadCount', 'lockoutDuration', 'administratorLockout'),
    toward: (value) => value !== 0,
    precheck: 'Your account is a domain account.',
    reads: ['machine'],
    fires: isLocalAccount,
    when: 'someDay',
    proofs: [],
    hazard: 'An attacker who reaches the host and knows the name of your account can lock it. Keep a second administrator or console access.',
    source:
      'https://learn.microsoft.com/previous-versions/windows/it-pro/windows-10/security/threat-protection/security-policy-settings/account-lockout-threshold',
  },
  {
    id: 'password-policy-of-cluster',
    title: 'The password policy of local accounts changes on a cluster node',
    concerns: policy('minimumPasswordLength', 'maximumPasswordAge', 'minimumPasswordAge', 'passwordComplexity', 'passwordHistorySize'),
    precheck: 'The host is not a node of a failover cluster.',
    reads: ['machine'],
    fires: (_change, { facts }) => isClusterNode(facts),
    when: 'someDay',
    proofs: [],
    hazard: 'The cluster sets the password of its account CLIUSR. A policy that refuses this password stops the cluster service.',
    source: 'https://learn.microsoft.com/windows-server/failover-clustering/failover-cluster-csvs',
  },
  {
    id: 'microsoft-accounts',
    title: 'Microsoft accounts cannot sign in',
    concerns: [registryValue('CurrentVersion\\\\Policies\\\\System', 'NoConnectedUser')],
    toward: (value) => value === 3,
    precheck: 'No group of your account is a Microsoft account (S-1-11-96).',
    reads: [],
    fires: (_change, { operator }) =>
      operator.sids === undefined
        ? unreadRuling('The groups of your account could not be read.')
        : rulingOf(operator.sids.some((sid) => sid.startsWith('S-1-11-96-'))),
    when: 'nextSignIn',
    proofs: ['identity'],
    hazard: 'Your account is a Microsoft account. Its next sign-in is refused.',
    source: 'https://learn.microsoft.com/windows/security/identity-protection/access-control/microsoft-accounts',
  },
];
