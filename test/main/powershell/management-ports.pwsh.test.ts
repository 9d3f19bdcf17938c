import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { fixture } from './transports.ts';

const connection = (port: number) => ({ LocalPort: port, LocalAddress: '10.0.4.9', RemoteAddress: '10.0.4.7' });
/** Each with the ports of which a connection is read. */
const listeners = [
  { kind: 'DWord', value: 3389, ports: [22, 3389, 5985] },
  { kind: 'DWord', value: 33890, ports: [22, 3389, 5985, 33890] },
  // A value that is no port, or of another kind, is none of Windows.
  { kind: 'DWord', value: 0, ports: [22, 3389, 5985] },
  { kind: 'String', value: '33890', ports: [22, 3389, 5985] },
  { kind: null, value: null, ports: [22, 3389, 5985] },
];

it('the connections of a session are read on the port of the Remote Desktop listener too, and on no other port', () => {
  const cases = { listeners, connections: [22, 80, 3389, 5985, 33890].map(connection) };
  const run = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', fixture('management-ports')], {
    encoding: 'utf8',
    env: { ...process.env, CASTELLAN_CASES: JSON.stringify(cases) },
  });
  expect(run.stderr).toBe('');
  const answers = JSON.parse(run.stdout) as readonly Readonly<Record<'peers' | 'routes', readonly string[]>>[];
  const wanted = listeners.map(({ ports }) => ports.map((port) => `10.0.4.7>${String(port)}`));
  expect(answers.map(({ peers }) => peers)).toEqual(wanted);
  expect(answers.map(({ routes }) => routes)).toEqual(wanted.map((peers) => peers.map((peer) => `${peer}>Domain>Ethernet 1`)));
});
