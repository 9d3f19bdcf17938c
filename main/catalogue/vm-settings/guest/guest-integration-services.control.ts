import { control } from '../../control.ts';
import { is, oneOf } from '../../../grammar/expect.ts';
import { vmIntegrationService } from '../../../resources/hyper-v/guest/vm-integration-service.ts';

export const guestIntegrationServices = control({
  id: 'HV-D-12',
  area: 'vm-settings',
  serves: ['S15'],
  title: 'Integration services for heartbeat, shutdown, data exchange and backup are enabled',
  titleWhenNotMet: 'Integration service is disabled: {target}',
  severity: 'low',
  depth: 'recommended',
  why: 'Without them, the host cannot shut down the guest cleanly, cannot read its operating system, and cannot make a consistent backup or production checkpoint.',
  each: vmIntegrationService.targets.where(oneOf(vmIntegrationService.service, ['Heartbeat', 'Shutdown', 'DataExchange', 'Backup'])),
  expect: is(vmIntegrationService.enabled, true),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Guests in which backup integration or data exchange is disabled on purpose',
    takesEffect: 'now',
    consequence:
      'Takes effect immediately. Backups of the host freeze the applications in the guest, and the guest can read the host name. If the service is disabled on purpose, accept the risk instead.',
    prechecks: [
      {
        say: 'The service was not disabled on purpose (database backup in the guest, host name hidden from the guest).',
        undecided: 'Why a service is disabled cannot be read from the host.',
      },
    ],
  },
  sources: ['integration-services', 'sp-800-53'],
});
