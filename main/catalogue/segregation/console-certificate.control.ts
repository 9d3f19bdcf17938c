import { control } from '../control.ts';

export const consoleCertificate = control({
  id: 'HV-A-45',
  area: 'segregation',
  serves: ['S32'],
  title: 'VM console connections (VMConnect) use a certificate of your certification authority',
  titleWhenNotMet: 'VM console connections (VMConnect) use a self-signed certificate',
  severity: 'low',
  depth: 'strict',
  why: 'Administrators learn to accept a warning for a self-signed certificate. An attacker in between can then read the console and its passwords.',
  manual: {
    question: 'Do VM console connections to this host (TCP port 2179) use a certificate of your certification authority?',
    evidence: 'The issuer, the name in the certificate and its end date.',
    validForDays: 365,
  },
  sources: ['hyper-v-security-plan'],
});
