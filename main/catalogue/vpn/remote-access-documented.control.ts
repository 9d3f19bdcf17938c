import { control } from '../control.ts';

export const remoteAccessDocumented = control({
  id: 'W13-06',
  area: 'vpn',
  serves: ['S30', 'S37'],
  title: 'Whoever administers from outside comes through a VPN or a jump host with a second factor',
  titleWhenNotMet: 'Administrators come in from outside without a VPN or a second factor',
  severity: 'medium',
  depth: 'essential',
  why: 'A host that is managed over the internet with a password alone belongs to whoever guesses it first.',
  manual: {
    question: 'Does everybody who administers these hosts from outside come through a VPN or a jump host, with a second factor?',
    evidence: 'The name of the gateway, and when its second factor was tried last.',
    validForDays: 365,
  },
  sources: ['sp-800-53'],
});
