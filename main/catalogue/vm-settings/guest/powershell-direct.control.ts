import { control } from '../../control.ts';

export const powershellDirect = control({
  id: 'HV-D-51',
  area: 'vm-settings',
  serves: ['S06', 'S17'],
  title: 'Access to guests through PowerShell Direct is a decision',
  titleWhenNotMet: 'Access to guests through PowerShell Direct was never decided',
  severity: 'medium',
  depth: 'recommended',
  why: 'With PowerShell Direct, an administrator of the host opens a session in a Windows guest without its network. Firewall and network rules of the guest do not stop an attacker who has both passwords.',
  manual: {
    question: 'Is PowerShell Direct intended for the Windows guests here, and disabled (Hyper-V PowerShell Direct Service, vmicvmsession) in the other guests?',
    evidence: 'The list of guests where it is disabled, and who may use it in the others.',
    validForDays: 365,
  },
  sources: ['powershell-direct'],
});
