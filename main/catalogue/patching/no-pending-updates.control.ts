import { control } from '../control.ts';
import { machine } from '../../resources/windows/machine.ts';

export const noPendingUpdates = control({
  id: 'HV-E-02',
  area: 'patching',
  serves: ['S13', 'S16'],
  title: 'No security update is missing on the host',
  titleWhenNotMet: 'Security updates are missing on the host',
  severity: 'high',
  depth: 'essential',
  why: 'Attackers publish exploits within days of a security update. From an unpatched host, they reach every VM.',
  // The search of Windows Update takes up to ten minutes and is refused over remoting; with WSUS it knows approved updates only.
  manual: {
    question: 'Did a search for updates on this host report no missing security update within the last month?',
    evidence: 'The date, the source of the search (Windows Update, WSUS, patch management), and the missing updates.',
    validForDays: 35,
    lapsesWith: [machine.build],
  },
  sources: ['hyper-v-security-plan', 'stig-ws2022'],
});
