import { control } from '../control.ts';

export const onlyNeededSoftware = control({
  id: 'W02-33',
  aka: ['HV-A-06', 'W14-19'],
  area: 'security-configuration',
  serves: ['S01', 'S16', 'S19', 'S38'],
  title: 'Installed software is limited to what the host needs',
  titleWhenNotMet: 'Installed software includes programs that the host does not need',
  severity: 'medium',
  depth: 'recommended',
  why: 'Browsers, office programs and remote control tools bring vulnerabilities and further paths for an attacker. One of them is enough to control all VMs.',
  manual: {
    question:
      'Are only drivers, management agents of the manufacturer, backup, monitoring and anti-malware installed on the host: no browser, office, mail, database or remote control tool?',
    evidence: 'The list of installed programs (Settings, or the registry key Uninstall in both views), its date, and who reviewed it.',
    validForDays: 180,
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
});
