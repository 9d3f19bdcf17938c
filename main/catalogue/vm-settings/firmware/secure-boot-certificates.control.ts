import { control } from '../../control.ts';

export const secureBootCertificates = control({
  id: 'HV-D-58',
  area: 'vm-settings',
  serves: ['S13', 'S15'],
  title: 'Generation 2 guests have the Secure Boot certificates of 2023',
  titleWhenNotMet: 'Generation 2 guests do not have the Secure Boot certificates of 2023',
  severity: 'high',
  depth: 'essential',
  why: 'The Secure Boot certificates of 2011 expired in June and October 2026. Guests without the new ones get no more updates of their boot loader, and an attacker can use its known vulnerabilities.',
  manual: {
    question: 'Do all generation 2 guests with Secure Boot have the certificates of 2023 in db and KEK?',
    evidence:
      'Windows guests: the Secure Boot value UEFICA2023Status is Updated, and the System log has event 1808 and no later 1795 or 1796. Linux guests: mokutil --db and mokutil --kek list the Microsoft certificates of 2023.',
    validForDays: 180,
  },
  sources: ['secure-boot-certificates'],
});
