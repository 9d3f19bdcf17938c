import { control, given } from '../control.ts';
import { all, is, oneOf } from '../../grammar/expect.ts';
import { absent } from '../../grammar/kind.ts';
import { optionalFeature } from '../../resources/windows/optional-feature.ts';
import { service } from '../../resources/windows/service.ts';

const worldWideWeb = service('W3SVC');
const ftp = service('FTPSVC');
const feature = optionalFeature('IIS-WebServerRole');

export const noWebServer = control({
  id: 'W06-01',
  area: 'web-services',
  serves: ['S19', 'S29'],
  title: 'No web server is installed on the host',
  titleWhenNotMet: 'A web server (IIS or FTP) is installed on the host',
  severity: 'high',
  depth: 'essential',
  why: 'A vulnerability in a web application on the host gives an attacker control of every VM. Web servers belong in VMs.',
  expect: all(is(worldWideWeb.startType, absent), is(ftp.startType, absent), oneOf(feature.state, ['Disabled', 'DisabledWithPayloadRemoved', absent])),
  fix: {
    kind: 'steps',
    steps: [
      'Check which services use the web server. WSUS needs it; Windows Admin Center and Hyper-V Replica do not.',
      'Move the service into a VM, or retire it.',
      'Move or shut down the VMs.',
      'Remove the role (Web-Server), restart the host if Windows requires it, and scan again.',
    ],
  },
  sources: ['hyper-v-security-plan'],
  examples: {
    good: [given(worldWideWeb.startType, absent), given(ftp.startType, absent), given(feature.state, 'Disabled')],
    bad: [given(worldWideWeb.startType, 'Automatic'), given(ftp.startType, absent), given(feature.state, 'Enabled')],
  },
});
