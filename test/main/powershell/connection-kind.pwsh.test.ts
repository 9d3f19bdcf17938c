import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { fixture } from './transports.ts';

const cases = [
  { groups: ['S-1-5-32-544', 'S-1-5-4', 'S-1-5-14'], ssh: '', sessionName: '', is: 'RemoteDesktop' },
  { groups: ['S-1-5-2', 'S-1-5-32-544'], ssh: '', sessionName: '', is: 'WinRM' },
  { groups: ['S-1-5-2', 'S-1-5-32-544'], ssh: '10.0.4.7 50122 10.0.4.9 22', sessionName: '', is: 'Ssh' },
  { groups: ['S-1-5-4'], ssh: '', sessionName: 'RDP-Tcp#3', is: 'Console' },
  { groups: ['S-1-5-2'], ssh: '', sessionName: 'RDP-Tcp#3', is: 'WinRM' },
  { groups: ['S-1-5-32-544', 'S-1-5-3'], ssh: '', sessionName: 'Console', is: 'unread' },
  { groups: [], ssh: '', sessionName: 'Console', is: 'unread' },
  { groups: undefined, ssh: '', sessionName: 'Console', is: 'unread' },
];

it('how a session came about is read from its token, never from a text that it has inherited', () => {
  const run = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', fixture('connections')], {
    encoding: 'utf8',
    env: { ...process.env, CASTELLAN_CASES: JSON.stringify(cases) },
  });
  expect(run.stderr).toBe('');
  const states = JSON.parse(run.stdout) as readonly Readonly<Record<string, unknown>>[];
  expect(states.map((state) => state['v'] ?? Object.keys(state)[0])).toEqual(cases.map(({ is }) => is));
});
