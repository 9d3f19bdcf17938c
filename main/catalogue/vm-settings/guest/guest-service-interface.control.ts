import { control } from '../../control.ts';
import { is } from '../../../grammar/expect.ts';
import { vmIntegrationService } from '../../../resources/hyper-v/guest/vm-integration-service.ts';

export const guestServiceInterface = control({
  id: 'HV-D-09',
  area: 'vm-settings',
  serves: ['S01', 'S18'],
  title: 'Integration service Guest Service Interface is disabled',
  titleWhenNotMet: 'Integration service is enabled: {target}',
  severity: 'medium',
  depth: 'recommended',
  why: 'An attacker with the rights of a Hyper-V administrator can copy files into the guest without an account in the guest (Copy-VMFile).',
  each: vmIntegrationService.targets.where(is(vmIntegrationService.service, 'GuestServiceInterface')),
  expect: is(vmIntegrationService.enabled, false),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Deployment and backup tools that copy files into the guest',
    takesEffect: 'now',
    consequence: 'Takes effect immediately. Copy-VMFile and tools that use it cannot copy files into the guest until the service is enabled again.',
    prechecks: [
      {
        say: 'No deployment or backup tool uses Copy-VMFile for this VM.',
        undecided: 'Hyper-V keeps no list of the tools that copy files into a guest.',
      },
    ],
  },
  sources: ['integration-services', 'sp-800-53'],
});
