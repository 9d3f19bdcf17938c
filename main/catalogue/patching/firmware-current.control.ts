import { control } from '../control.ts';
import { firmware } from '../../resources/windows/firmware.ts';

export const firmwareCurrent = control({
  id: 'HV-E-08',
  area: 'patching',
  serves: ['S16'],
  title: 'Firmware and microcode of the host are up to date',
  titleWhenNotMet: 'Firmware or microcode of the host is not up to date',
  severity: 'medium',
  depth: 'recommended',
  why: 'Old firmware keeps vulnerabilities of processor, Secure Boot and management controller. An attacker can use them below Windows, where no scanner sees it.',
  manual: {
    question: 'Has the host, with its management controller (BMC) and network adapters, the newest firmware that its manufacturer offers?',
    evidence: 'The versions, the date of the check, and the page or report of the manufacturer.',
    validForDays: 180,
    lapsesWith: [firmware.version, firmware.releasedAt],
  },
  sources: ['kb-4072698', 'sp-800-53'],
});
