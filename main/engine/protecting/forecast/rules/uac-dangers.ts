import { allOf, opposite } from '../ruling.ts';
import { registryValue, type LockOutRule } from '../lock-out-rule.ts';
import { isBuiltInAdministrator, isConnectedBy, signsInWithLocalAccount } from '../operator.ts';

const key = 'CurrentVersion\\\\Policies\\\\System';
const page = 'https://learn.microsoft.com/troubleshoot/windows-server/windows-security/user-account-control-and-remote-restriction';
const filtered = 'Your next session over the network has no administrator rights.';

export const uacDangers: readonly LockOutRule[] = [
  {
    id: 'uac-remote-filter',
    title: 'User Account Control (UAC) filters network sign-ins of local accounts',
    concerns: [registryValue(key, 'LocalAccountTokenFilterPolicy')],
    toward: (value) => value !== 1,
    precheck: 'Your account is a domain account or the built-in Administrator, or you are not connected over WinRM or SSH.',
    reads: ['machine'],
    fires: (_change, { operator }) => allOf(signsInWithLocalAccount(operator), opposite(isBuiltInAdministrator(operator))),
    when: 'nextSignIn',
    proofs: ['identity'],
    hazard: filtered,
    source: page,
  },
  {
    id: 'uac-built-in-administrator',
    title: 'UAC filters the built-in Administrator',
    concerns: [registryValue(key, 'FilterAdministratorToken')],
    toward: (value) => value === 1,
    precheck: 'You are not connected over WinRM or SSH as the built-in Administrator.',
    reads: [],
    fires: (_change, { operator }) => allOf(isConnectedBy(operator, 'WinRM', 'Ssh'), isBuiltInAdministrator(operator)),
    when: 'nextSignIn',
    proofs: ['identity'],
    hazard: filtered,
    source: page,
  },
  {
    id: 'uac-on',
    title: 'UAC is switched on',
    concerns: [registryValue(key, 'EnableLUA')],
    toward: (value) => value !== 0,
    precheck: 'Your account is a domain account or the built-in Administrator, or you are not connected over WinRM or SSH.',
    reads: ['machine'],
    fires: (_change, { operator }) => allOf(signsInWithLocalAccount(operator), opposite(isBuiltInAdministrator(operator))),
    when: 'afterRestart',
    proofs: ['identity'],
    hazard: 'After the restart, your sessions over the network have no administrator rights.',
    source: page,
  },
];
