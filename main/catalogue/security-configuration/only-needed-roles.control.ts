import { control, given } from '../control.ts';
import { satisfies } from '../../grammar/expect.ts';
import { isOnlyHypervisor, serverRoles } from '../../resources/windows/server-roles.ts';

export const onlyNeededRoles = control({
  id: 'W02-17',
  aka: ['HV-A-01'],
  area: 'security-configuration',
  serves: ['S01', 'S16', 'S19'],
  title: 'The host has no server roles besides Hyper-V, file services, and roles with a control of their own',
  titleWhenNotMet: 'The host has further server roles, or file services besides shares',
  severity: 'high',
  depth: 'essential',
  why: 'Each further role listens on the network and brings its own accounts and vulnerabilities. An attacker who breaks into it controls all VMs.',
  expect: satisfies(serverRoles.roles, 'only Hyper-V, File and Storage Services, and roles with a control of their own', isOnlyHypervisor),
  fix: {
    kind: 'steps',
    steps: [
      'Find out which computers use the role, and move its service into a VM.',
      'Remote Desktop Services with the role service Virtualization Host is needed for VDI: accept this risk with the reason.',
      'Save the data and configuration of the role first: removing the role can delete them.',
      'Move or shut down the VMs. Remove the role: Uninstall-WindowsFeature -Name NAME.',
      'Restart the host if Windows requires it, and scan again.',
    ],
  },
  sources: ['hyper-v-security-plan', 'stig-ws2022'],
  examples: {
    good: [given(serverRoles.roles, ['Hyper-V', 'FileAndStorage-Services'])],
    bad: [given(serverRoles.roles, ['Hyper-V', 'NPAS'])],
  },
});
