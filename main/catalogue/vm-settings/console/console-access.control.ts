import { control, given } from '../../control.ts';
import { satisfies } from '../../../grammar/expect.ts';
import { everyone, isBroadPrincipal } from '../../../resources/names/well-known-sids.ts';
import { vmConsoleAccess } from '../../../resources/hyper-v/vm-console-access.ts';

export const consoleAccess = control({
  id: 'HV-D-44',
  area: 'vm-settings',
  serves: ['S05', 'S06', 'S32', 'S34'],
  title: 'No broad group has console access to a VM',
  titleWhenNotMet: 'Everyone, Users or a similar group has console access to {target}',
  severity: 'medium',
  depth: 'recommended',
  why: 'The console is the screen and keyboard of the VM. An attacker with any account of this group can continue an open session, or restart the guest and use its boot menu.',
  each: vmConsoleAccess.targets,
  expect: satisfies(vmConsoleAccess.accounts, 'no broad group (Everyone, Users, Domain Users …)', (accounts) => !accounts.some(isBroadPrincipal)),
  fix: {
    kind: 'steps',
    steps: [
      'List the entries: Hyper-V\\Get-VMConnectAccess -VMName NAME. Administrators of Hyper-V need no entry.',
      'Ask the owner of the VM which accounts need its console. Self-service portals and Virtual Machine Manager use these entries.',
      'Add these accounts: Hyper-V\\Grant-VMConnectAccess -VMName NAME -UserName ACCOUNT.',
      'Remove the group by its SID: Hyper-V\\Revoke-VMConnectAccess -VMName NAME -UserName SID. It takes effect immediately. Scan again.',
    ],
  },
  sources: ['sp-800-53'],
  examples: { good: [given(vmConsoleAccess.accounts, [])], bad: [given(vmConsoleAccess.accounts, [everyone])] },
});
