import { control, given } from '../../control.ts';
import { all, is, whenever } from '../../../grammar/expect.ts';
import { guest } from '../../../resources/hyper-v/guest/guest.ts';
import { vm } from '../../../resources/hyper-v/vm.ts';
import { vmIntegrationService } from '../../../resources/hyper-v/guest/vm-integration-service.ts';

export const hostTimeSynchronization = control({
  id: 'HV-D-11',
  area: 'vm-settings',
  serves: ['S15', 'S35'],
  title: 'Time synchronization with the host is disabled on domain controllers and enabled on other Windows guests',
  titleWhenNotMet: 'Time synchronization does not fit the role of the guest on {target}',
  severity: 'medium',
  depth: 'recommended',
  why: 'An attacker who changes the clock of the host changes the time of a domain controller, and with it the time of the domain. If clocks differ by more than 5 minutes, Kerberos sign-in fails. Audit events get wrong times.',
  each: vmIntegrationService.targets.where(is(vmIntegrationService.service, 'TimeSynchronization')).where(is(vm.state, 'Running')),
  appliesWhen: {
    holds: is(guest.family, 'Windows'),
    otherwise: 'For guests other than Windows, time from the host and NTP in the guest are both suitable.',
  },
  expect: all(
    whenever(is(guest.domainController, true), is(vmIntegrationService.enabled, false)),
    whenever(is(guest.domainController, false), is(vmIntegrationService.enabled, true)),
  ),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'All users of the domain, if the domain controller or the host has no reliable time source',
    takesEffect: 'now',
    consequence:
      'Takes effect immediately. A domain controller then uses its own time source only; without one, its clock drifts. After a drift of 5 minutes, Kerberos sign-in fails. After a saved state or a live migration its time can jump. Other guests take the time of the host. If VMICTimeProvider is disabled in the guest (w32tm /query /configuration), accept the risk instead.',
    prechecks: [
      {
        say: 'The clock of the host is right, and the host does not get its time from a domain controller that runs on it.',
        undecided: 'Which of the time sources is right cannot be read.',
      },
      {
        say: 'The domain controller with the PDC emulator role gets its time from a reliable external source (w32tm /query /source). A host of this domain is none.',
        undecided: 'The time service inside the guest cannot be read without an account in the guest.',
      },
    ],
  },
  sources: ['virtual-domain-controllers', 'integration-services'],
  examples: {
    good: [
      given(vmIntegrationService.service, 'TimeSynchronization'),
      given(vm.state, 'Running'),
      given(guest.family, 'Windows'),
      given(guest.domainController, true),
      given(vmIntegrationService.enabled, false),
    ],
    bad: [
      given(vmIntegrationService.service, 'TimeSynchronization'),
      given(vm.state, 'Running'),
      given(guest.family, 'Windows'),
      given(guest.domainController, true),
      given(vmIntegrationService.enabled, true),
    ],
  },
});
