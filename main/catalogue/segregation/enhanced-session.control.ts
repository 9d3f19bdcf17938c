import { control } from '../control.ts';
import { is, not } from '../../grammar/expect.ts';
import { vmHost } from '../../resources/hyper-v/host/vm-host.ts';
import { machine } from '../../resources/windows/machine.ts';

export const enhancedSession = control({
  id: 'HV-A-27',
  area: 'segregation',
  serves: ['S01', 'S32'],
  title: 'Enhanced session mode is disabled on servers',
  titleWhenNotMet: 'Enhanced session mode is enabled',
  severity: 'medium',
  depth: 'recommended',
  why: 'Enhanced session mode shares clipboard, drives and printers of the administrator with the guest. Malware in the guest can read them.',
  appliesWhen: { holds: not(is(machine.productType, 'Workstation')), otherwise: 'Windows client uses enhanced session mode by default.' },
  expect: is(vmHost.enhancedSessionMode, false),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Administrators who use clipboard, drives or audio in VMConnect',
    takesEffect: 'now',
    consequence: 'Takes effect immediately. Open VMConnect windows change to a basic session. VMs and their users are not affected.',
    prechecks: [
      {
        say: 'No administrator copies files or text to a VM in VMConnect.',
        undecided: 'Windows keeps no record of how administrators use VMConnect.',
      },
    ],
  },
  sources: ['enhanced-session', 'hyper-v-security-plan'],
});
