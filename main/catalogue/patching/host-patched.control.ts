import { control } from '../control.ts';
import { atMost } from '../../grammar/expect.ts';
import { lastUpdateAge } from '../../resources/windows/last-update.ts';

export const hostPatched = control({
  id: 'HV-E-01',
  aka: ['W02-21'],
  area: 'patching',
  serves: ['S13', 'S16'],
  title: 'A cumulative update was installed on the host within the last 35 days',
  titleWhenNotMet: 'The host has installed no cumulative update for more than 35 days',
  severity: 'high',
  depth: 'essential',
  why: 'Microsoft publishes security updates each month. An attacker can use the published vulnerabilities to attack hosts without these updates.',
  expect: atMost(lastUpdateAge.days, 35),
  fix: {
    kind: 'steps',
    steps: [
      'Check backup and replication of the VMs, and announce a maintenance window.',
      'In a cluster, use Cluster-Aware Updating. Otherwise move the VMs to another host or shut them down.',
      'Install the current cumulative update (Settings, sconfig, WSUS or your patch management) and restart the host.',
      'Hosts with hotpatching need no restart in most months, but the update itself. Scan again.',
    ],
  },
  sources: ['hyper-v-security-plan', 'stig-ws2022'],
});
