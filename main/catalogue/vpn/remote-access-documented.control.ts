import { control } from '../control.ts';

export const remoteAccessDocumented = control({
  id: 'W13-06',
  area: 'vpn',
  serves: ['S30', 'S37'],
  title: 'Remote administration uses a VPN or jump host with a second factor',
  titleWhenNotMet: 'Remote administration is possible without a VPN or without a second factor',
  severity: 'medium',
  depth: 'essential',
  why: 'An attacker can guess or buy a password. Without a second factor, the password alone gives access to the host.',
  manual: {
    question: 'Do all administrators who connect from outside use a VPN or a jump host with a second factor?',
    evidence: 'The name of the gateway, and when its second factor was last tested.',
    validForDays: 365,
  },
  sources: ['sp-800-53'],
});
