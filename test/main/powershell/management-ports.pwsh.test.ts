import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { fixture } from './transports.ts';

const connection = (port: number) => ({ LocalPort: port, LocalAddress: '10.0.4.9', RemoteAddress: '10.0.4.7' });
const remoteDesktop = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp PortNumber';
const winRM = (listener: string): string => `HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WSMAN\\Listener\\${listener} Port`;
const service = (program: string) => ({ 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\sshd ImagePath': { kind: 'ExpandString', value: program } });
const ssh = (...lines: readonly string[]) => ({ registry: service('%SystemRoot%\\System32\\OpenSSH\\sshd.exe'), ssh: lines });
const rdp = (kind: string, value: unknown) => ({ registry: { [remoteDesktop]: { kind, value } } });

interface Listener {
  readonly registry: Readonly<Record<string, { readonly kind: string; readonly value: unknown }>>;
  readonly keys?: readonly string[];
  readonly ssh?: readonly string[];
}
const usual = [22, 3389, 5985];
/** Each with the ports of which a connection is read. */
const listeners: readonly (readonly [what: string, given: Listener, ports: readonly number[]])[] = [
  ['Remote Desktop on its usual port', rdp('DWord', 3389), usual],
  ['Remote Desktop on another port', rdp('DWord', 33890), [...usual, 33890]],
  ['a value that is no port', rdp('DWord', 0), usual],
  ['a value of another kind', rdp('String', '33890'), usual],
  ['no value', { registry: {} }, usual],
  [
    'a listener of WinRM on another port',
    { registry: { [winRM('*+HTTP')]: { kind: 'DWord', value: 5985 }, [winRM('*+HTTPS')]: { kind: 'DWord', value: 15986 } }, keys: ['*+HTTP', '*+HTTPS'] },
    [...usual, 15986],
  ],
  ['SSH without a port of its own', ssh('#Port 2222', 'ListenAddress ::1', 'Match Group administrators', 'Port 2222'), usual],
  ['SSH on another port', ssh('# comment', '  port = "2222" # moved', 'PermitRootLogin no'), [...usual, 2222]],
  ['SSH on other ports by address', ssh('ListenAddress 10.0.4.9:2222', 'ListenAddress [::]:2223'), [...usual, 2222, 2223]],
  ['a configuration of a service that does not exist', { ...ssh('Port 2222'), registry: {} }, usual],
];
const unread: readonly (readonly [what: string, given: Listener, why: string])[] = [
  ['files that the configuration of SSH includes', ssh('Include sshd_config.d/*.conf'), 'includes other files'],
  ['a port of SSH that is no number', ssh('Port ssh-alt'), 'no number: ssh-alt'],
  ['a service of SSH with arguments', { ...ssh(), registry: service('"C:\\OpenSSH\\sshd.exe" -p 2222') }, 'starts with arguments'],
];

describe('the connections of a session', () => {
  let answers: readonly Readonly<Record<string, unknown>>[] = [];
  beforeAll(() => {
    const cases = {
      listeners: [...listeners, ...unread].map(([, given]) => given),
      connections: [22, 80, 2222, 2223, 3389, 5985, 15986, 33890].map(connection),
    };
    const run = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', fixture('management-ports')], {
      encoding: 'utf8',
      env: { ...process.env, CASTELLAN_CASES: JSON.stringify(cases) },
    });
    expect(run.stderr).toBe('');
    answers = JSON.parse(run.stdout) as typeof answers;
  });

  it.each(listeners.map(([what, , ports], index) => [what, ports, index] as const))('are read on the ports of the listeners: %s', (_what, ports, index) => {
    const wanted = ports.toSorted((a, b) => a - b).map((port) => `10.0.4.7>${String(port)}`);
    expect(answers[index]).toEqual({ peers: wanted, routes: wanted.map((peer) => `${peer}>Domain>Ethernet 1`) });
  });

  it.each(unread.map(([what, , why], index) => [what, why, listeners.length + index] as const))('are not read where a port is not: %s', (_what, why, index) => {
    expect(answers[index]?.['unread']).toContain(why);
  });
});
