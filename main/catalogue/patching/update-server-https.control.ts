import { control, given } from '../control.ts';
import { isHttps, updateServer } from '../../resources/windows/update-server.ts';
import { all, is } from '../../grammar/expect.ts';

export const updateServerHttps = control({
  id: 'HV-E-06',
  area: 'patching',
  serves: ['S13', 'S16'],
  title: 'The host reaches its update server (WSUS) over HTTPS',
  titleWhenNotMet: 'The host reaches its update server (WSUS) over HTTP',
  severity: 'high',
  depth: 'essential',
  why: 'An attacker on the network can change the responses of an update server that uses HTTP. The host then runs the program of the attacker as SYSTEM.',
  appliesWhen: { holds: is(updateServer.used, 1), otherwise: 'The host uses no update server of its own (UseWUServer).' },
  expect: all(isHttps(updateServer.address), isHttps(updateServer.statusAddress)),
  fix: {
    kind: 'steps',
    steps: [
      'Give the update server a certificate that the hosts trust, and bind it in IIS to port 8531.',
      'Run on the update server: WsusUtil.exe configuressl NAME. Require SSL for the virtual directories that Microsoft lists.',
      'Change the policy “Specify intranet Microsoft update service location” to https://NAME:8531 for both addresses.',
      'Run gpupdate.exe /force, search for updates and scan again.',
    ],
  },
  sources: ['wsus-tls'],
  examples: {
    good: [
      given(updateServer.used, 1),
      given(updateServer.address, 'https://wsus.corp.example:8531'),
      given(updateServer.statusAddress, 'https://wsus.corp.example:8531'),
    ],
    bad: [
      given(updateServer.used, 1),
      given(updateServer.address, 'http://wsus.corp.example:8530'),
      given(updateServer.statusAddress, 'http://wsus.corp.example:8530'),
    ],
  },
});
