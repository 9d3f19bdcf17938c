import { control } from '../control.ts';
import { oneOf } from '../../grammar/expect.ts';
import { service } from '../../resources/windows/service.ts';

const windowsUpdate = service('wuauserv');

export const updateService = control({
  id: 'HV-E-04',
  area: 'patching',
  serves: ['S16'],
  title: 'The service Windows Update can start',
  titleWhenNotMet: 'The service Windows Update is disabled or not installed',
  severity: 'medium',
  depth: 'essential',
  why: 'Without the service, the host finds and installs no updates. An attacker can use vulnerabilities that were fixed long ago.',
  expect: oneOf(windowsUpdate.startType, ['Manual', 'Automatic', 'AutomaticDelayed']),
  fix: {
    kind: 'steps',
    steps: [
      'Ask why the service was disabled. Check the update policy first (HV-E-05), so that the host does not restart automatically.',
      'Enable it: Set-Service -Name wuauserv -StartupType Manual. Windows starts it when it is needed.',
      'If Windows has no such service, repair Windows with its installation medium (in-place upgrade) or install it anew.',
      'Search for updates once (Settings, sconfig or your patch management) and check that the search succeeds.',
      'Scan again.',
    ],
  },
  sources: ['windows-update-policies'],
});
