import { control } from '../control.ts';
import { is, not } from '../../grammar/expect.ts';
import { service } from '../../resources/windows/service.ts';

const windowsUpdate = service('wuauserv');

export const updateService = control({
  id: 'HV-E-04',
  area: 'patching',
  serves: ['S16'],
  title: 'The service Windows Update is not disabled',
  titleWhenNotMet: 'The service Windows Update is disabled',
  severity: 'medium',
  depth: 'essential',
  why: 'Without the service, the host finds and installs no updates. An attacker can use vulnerabilities that were fixed long ago.',
  expect: not(is(windowsUpdate.startType, 'Disabled')),
  fix: {
    kind: 'steps',
    steps: [
      'Ask why the service was disabled. Check the update policy first (HV-E-05), so that the host does not restart automatically.',
      'Enable it: Set-Service -Name wuauserv -StartupType Manual. Windows starts it when it is needed.',
      'Search for updates once (Settings, sconfig or your patch management) and check that the search succeeds.',
      'Scan again.',
    ],
  },
  sources: ['windows-update-policies'],
});
