import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import type { WaysIn } from '../../../main/contract/rollback.ts';
import { stateFromWire } from '../../../main/hosts/local/wire-state.ts';
import { waysInOf } from '../../../main/hosts/ways-in.ts';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import type { WireState } from '../../../main/powershell/wire.ts';
import { fixture } from './transports.ts';

/** http.sys answers for WinRM and for web sites, as the process System. */
const system = 4;
/** What the stand-in for Windows says of the service TermService. */
const remoteDesktopProcess = 1200;
const owners: Readonly<Record<number, number>> = { 80: system, 5985: system, 15986: system, 3389: remoteDesktopProcess, 33890: remoteDesktopProcess };
const connection = (port: number) => ({
  LocalPort: port,
  LocalAddress: '10.0.4.9',
  RemoteAddress: '10.0.4.7',
  RemotePort: 50_000,
  OwningProcess: owners[port] ?? 2000,
});
const remoteDesktop = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp PortNumber';
const winRM = (listener: string): string => `HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WSMAN\\Listener\\${listener} Port`;
const service = (program: string) => ({ 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\sshd ImagePath': { kind: 'ExpandString', value: program } });
const ssh = (...lines: readonly string[]) => ({ registry: service('%SystemRoot%\\System32\\OpenSSH\\sshd.exe'), ssh: lines });
const rdp = (kind: string, value: unknown) => ({ registry: { [remoteDesktop]: { kind, value } } });

interface Listener {
  readonly registry: Readonly<Record<string, { readonly kind: string; readonly value: unknown }>>;
  readonly keys?: readonly string[];
  readonly ssh?: readonly string[];
  /** What Windows says instead of the names of the listeners. */
  readonly refused?: string;
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
const refused: Listener = { ...rdp('DWord', 3389), refused: 'Requested registry access is not allowed.' };
interface Ways {
  readonly connections: readonly string[];
  readonly winRmPorts: WireState;
}

describe('the connections of a session', () => {
  let answers: readonly Readonly<Record<string, unknown>>[] = [];
  beforeAll(() => {
    const cases = {
      listeners: [...listeners, ...unread, ['', refused] as const].map(([, given]) => given),
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
    expect(answers[index]).toMatchObject({ peers: wanted, routes: wanted.map((peer) => `${peer}>Domain>Ethernet 1`) });
  });

  it.each(unread.map(([what, , why], index) => [what, why, listeners.length + index] as const))('are not read where a port is not: %s', (_what, why, index) => {
    expect(answers[index]?.['unread']).toContain(why);
  });
  const found = (index: number): Ways => answers.at(index)?.['ways'] as Ways;
  const waysOf = ({ connections, winRmPorts }: Ways): WaysIn =>
    waysInOf(
      { connections: { is: 'value', value: connections }, winRmPorts: stateFromWire(winRmPorts, 'none'), signIns: { is: 'value', value: [] } },
      undefined,
    );

  it.each(listeners.map(([what, { keys }], index) => [what, keys !== undefined, index] as const))(
    'count as ways in by the process of Remote Desktop and by the ports of WinRM, and no web site does: %s',
    (_what, isMoved, index) => {
      const ports = [3389, 5985, ...(isMoved ? [15986] : []), 33890];
      expect(found(index).connections.toSorted()).toEqual(ports.map((port) => `${String(port)} 10.0.4.7 50000`).toSorted());
      expect(found(index).winRmPorts).toEqual({ v: [5985, 5986, ...(isMoved ? [15986] : [])] });
      expect(waysOf(found(index)).unread.filter(({ what }) => what === 'connections')).toEqual([]);
    },
  );

  it('are ways in also where a port of SSH is not read: its connections are found by their process', () => {
    for (const index of unread.keys()) expect(found(listeners.length + index).winRmPorts).toEqual({ v: [5985, 5986] });
  });

  it('are read on the usual ports of WinRM and named as unread where the listeners cannot be read', () => {
    const ways = found(-1);
    expect(ways.connections).toContain('5985 10.0.4.7 50000');
    expect(ways.winRmPorts).toMatchObject({ unread: { message: refused.refused } });
    const { connections, unread: lacking } = waysOf(ways);
    expect(connections.map(({ port }) => port)).toContain(5985);
    expect(lacking).toContainEqual({ what: 'connections', why: refused.refused });
  });
});
