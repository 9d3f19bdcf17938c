import { control, given } from '../control.ts';
import { absent } from '../../grammar/kind.ts';
import { all, oneOf } from '../../grammar/expect.ts';
import { dword } from '../../resources/windows/registry.ts';

const key = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU';
const noAutoUpdate = dword(key, 'NoAutoUpdate');
const options = dword(key, 'AUOptions');

export const updatePolicy = control({
  id: 'HV-E-05',
  area: 'patching',
  serves: ['S13', 'S16'],
  title: 'A policy downloads updates and leaves the time of installation to administrators',
  titleWhenNotMet: 'The policy for automatic updates is not set, turns updates off, or has another mode than download and notify',
  severity: 'medium',
  depth: 'recommended',
  why: 'Without updates, attackers use known vulnerabilities. With automatic installation, the host restarts at any time and stops all VMs.',
  expect: all(oneOf(noAutoUpdate, [0, absent]), oneOf(options, [3, 7])),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Hosts that no administrator updates: nothing is installed automatically',
    takesEffect: 'now',
    consequence: 'Takes effect at the next search for updates. Windows downloads updates and notifies; an administrator installs them in a maintenance window.',
    prechecks: [
      {
        say: 'No patch management (ConfigMgr, Azure Update Manager) has turned automatic updates off on purpose (NoAutoUpdate = 1).',
        undecided: 'The registry value does not show who wrote it.',
      },
      {
        say: 'An administrator, Cluster-Aware Updating or a patch management installs updates on this host each month.',
        undecided: 'A maintenance plan and patch management on other computers are not visible on the host.',
      },
    ],
  },
  sources: ['windows-update-policies', 'cis-ws2022'],
  examples: { good: [given(noAutoUpdate, absent), given(options, 3)], bad: [given(noAutoUpdate, 1), given(options, absent)] },
});
