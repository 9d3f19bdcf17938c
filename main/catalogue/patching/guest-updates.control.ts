import { control } from '../control.ts';
import { guest } from '../../resources/hyper-v/guest/guest.ts';

export const guestUpdates = control({
  id: 'HV-E-09',
  area: 'patching',
  serves: ['S12', 'S13'],
  title: 'Running VMs have the security updates of the last month',
  titleWhenNotMet: 'Security updates are missing in {target}',
  severity: 'high',
  depth: 'essential',
  why: 'Attackers publish exploits within days of a security update. From a VM without the update, they attack its network and other VMs.',
  // The data exchange reports the build of the guest, not its updates. The patch management lists them.
  each: guest.targets,
  manual: {
    question: 'Are the security updates of the last month installed in this VM, according to your patch management or the guest itself?',
    evidence: 'The report of the patch management (WSUS, Configuration Manager, Intune, Linux distribution), its date, and the missing updates.',
    validForDays: 35,
    lapsesWith: [guest.system],
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
});
