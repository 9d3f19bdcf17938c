import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptHosts } from '../../../main/shells/hosts.ts';
import { openStorage } from '../../../main/storage/host-storage.ts';
import { LocalHost } from '../../../main/hosts/local/local-host.ts';
import { HostError } from '../../../main/hosts/host-error.ts';
import type { PowerShellPort } from '../../../main/hosts/local/powershell-port.ts';
import { PowerShellError } from '../../../main/powershell/powershell-error.ts';
import type { SetReply, RowOnWire } from '../../../main/powershell/wire.ts';
import { resourceNamed, resources } from '../../../main/resources/resource-named.ts';

const machine: RowOnWire = { key: {}, facts: { name: { v: 'HV01' }, uuid: { v: '4c4c4544-0031-3210-8052-b4c04f4d3232' }, build: { v: 17763 } } };
const secedit = (right: string): RowOnWire => ({
  key: {},
  facts: {
    text: {
      v: `[System Access]\r\nMinimumPasswordLength = 7\r\n[Privilege Rights]\r\nSeServiceLogonRight = ${right}\r\n[Version]\r\nsignature="$CHICAGO$"\r\nRevision=1\r\n`,
    },
  },
});

/** PowerShell that answers from a table; what is a function is called. */
class FakePowerShell implements PowerShellPort {
  readonly asked: string[] = [];
  readonly rows: Record<string, readonly RowOnWire[] | Error>;
  reply: SetReply | Error = { outcome: 'done', was: { v: 1 }, is: { v: 0 } };
  stopped = 0;

  constructor(rows: Record<string, readonly RowOnWire[] | Error>) {
    this.rows = { machine: [machine], ...rows };
  }
  readonly lanes: (string | undefined)[] = [];
  /** Every lane whose name begins so fails. */
  failsIn = 'no lane';
  async *read({ collector, lane, keys }: Parameters<PowerShellPort['read']>[0]): AsyncGenerator<readonly RowOnWire[], void, undefined> {
    this.asked.push(collector);
    this.lanes.push(lane);
    if (lane?.startsWith(this.failsIn) === true) throw new PowerShellError('timedOut', 'the share does not answer');
    if (collector === 'fileSecurity') yield (keys ?? []).map((key) => ({ key, facts: {} }));
    const rows = this.rows[collector];
    if (rows instanceof Error) throw rows;
    await Promise.resolve();
    yield rows ?? [];
  }
  set(): Promise<SetReply> {
    return this.reply instanceof Error ? Promise.reject(this.reply) : Promise.resolve(this.reply);
  }
  readonly acted: unknown[] = [];
  actError: Error | undefined;
  act(options: Parameters<PowerShellPort['act']>[0]): ReturnType<PowerShellPort['act']> {
    this.acted.push(options);
    return this.actError ? Promise.reject(this.actError) : Promise.resolve({ log: 'Application' });
  }
  stop(): Promise<void> {
    this.stopped += 1;
    return Promise.resolve();
  }
}
async function opened(rows: Record<string, readonly RowOnWire[] | Error> = {}): Promise<{ host: LocalHost; main: FakePowerShell; slow: FakePowerShell }> {
  const [main, slow] = [new FakePowerShell(rows), new FakePowerShell(rows)];
  const host = await LocalHost.open('local', 'local', { main, openSlow: () => slow }, () => '2026-11-24T08:00:00.000Z');
  return { host, main, slow };
}
const setRequest = {
  address: { resource: 'registry', key: { path: 'p', name: 'n', kind: 'DWord' }, property: 'value' },
  from: { is: 'value', value: 1 },
  to: { is: 'value', value: 0 },
  edit: { how: 'replace' },
} as const;

describe('a local host of which a part of the id could not be read', () => {
  const [name, uuid, guid] = ['HV01', '4c4c4544-0031-3210-8052-b4c04f4d3232', '9c1b6a4e-0000-4000-8000-00000000000a'];
  const registry: RowOnWire = {
    key: { path: 'HKLM\\SOFTWARE\\Microsoft\\Cryptography', name: 'MachineGuid', kind: 'String' },
    facts: { value: { v: guid } },
  };
  const unread: RowOnWire = {
    key: {},
    facts: { name: { v: name }, uuid: { unread: { category: 'PermissionDenied', errorId: 'Fake', message: 'Access is denied.' } } },
  };

  it('keeps the journal that was made under the whole id, and is refused where two hosts fit', async () => {
    const base = mkdtempSync(join(tmpdir(), 'castellan-id-in-part-'));
    const open = async (row: RowOnWire): Promise<LocalHost> => {
      const main = new FakePowerShell({ machine: [row], registry: [registry] });
      return LocalHost.open('local', 'local', { main, openSlow: () => main }, () => '2026-11-24T08:00:00.000Z', undefined, keptHosts(base, 'local'));
    };
    const scanned = async ({ identity }: Pick<LocalHost, 'identity'>): Promise<void> => {
      const storage = await openStorage(base, identity.machineId);
      await storage.scans.save({ identity, startedAt: '2026-11-24T08:00:00.000Z', finishedAt: '2026-11-24T08:01:00.000Z', facts: {} });
      await storage.close();
    };
    const whole = await open(machine);
    expect(whole.identity.machineId).toBe(`${uuid} ${guid}`);
    await scanned(whole);
    expect((await open(unread)).identity).toEqual(whole.identity);
    await scanned({ identity: { ...whole.identity, machineId: `${uuid.replace('4c', '5c')} ${guid}` } });
    await expect(open(unread)).rejects.toMatchObject({ kind: 'lost', message: expect.stringContaining('could not be read whole') as string });
  });
});

describe('a host behind PowerShell', () => {
  it('opens every lane beside main that its resources name, apart from those with a process of their own, and not main', async () => {
    const { host, main } = await opened({});
    main.lanes.length = 0;
    await host.openLanes();
    const named = [...resources.values()].filter(({ slow, scope }) => !slow && scope.is !== 'computed').map(({ lane }) => lane);
    expect([...main.lanes].sort()).toEqual([...new Set(named)].filter((lane) => lane !== 'main').sort());
  });

  it('says nothing when a lane cannot be opened: the reading that needs it does', async () => {
    const { host, main } = await opened({});
    main.failsIn = 'network';
    await expect(host.openLanes()).resolves.toBeUndefined();
    expect(await host.read({ resource: resourceNamed('firewallRule') })).toMatchObject({
      complete: false,
      problem: { why: 'the share does not answer' },
    });
  });

  it('sends each reading to the lane of its resource, at once, and one export serves two that ask for it at once', async () => {
    const { host, main } = await opened({ secedit: [secedit('*S-1-5-80-0')] });
    main.asked.length = 0;
    main.lanes.length = 0;
    const names = ['userRight', 'vm', 'accountPolicy', 'service'];
    const found = await Promise.all(names.map((name) => host.read({ resource: resourceNamed(name) })));
    expect(main.asked).toEqual(['secedit', 'vm', 'service']);
    expect(main.lanes).toEqual(['policy', 'main', 'system']);
    expect(found.map(({ complete }) => complete)).toEqual([true, true, true, true]);
    expect(found[0]?.rows.length).toBeGreaterThan(0);
    expect(found[2]?.rows.length).toBeGreaterThan(0);
  });

  it('reads many folders in parts: one that fails costs its own rows alone, and all that fail fail the reading', async () => {
    const { host, slow } = await opened();
    const keys = Array.from({ length: 30 }, (_, at) => ({ path: `D:\\VMs\\${String(at)}` }));
    slow.failsIn = 'files2';
    const found = await host.read({ resource: resourceNamed('folder'), keys });
    expect(slow.lanes).toEqual(['files', 'files2', 'files3']);
    expect(found.rows.map(({ key }) => key)).toEqual([...keys.slice(0, 10), ...keys.slice(20)]);
    expect(found).toMatchObject({ complete: false, problem: { kind: 'unread', why: 'the share does not answer' } });
    slow.failsIn = 'files';
    const none = await host.read({ resource: resourceNamed('folder'), keys });
    expect([none.complete, none.rows.length]).toEqual([false, 0]);
  });

  it('reads an export again for the second that asks at once, when the first could not be read', async () => {
    const { host, main } = await opened({ secedit: new PowerShellError('failed', 'no') });
    main.asked.length = 0;
    const found = await Promise.all(['userRight', 'accountPolicy'].map((name) => host.read({ resource: resourceNamed(name) })));
    expect(main.asked).toEqual(['secedit', 'secedit']);
    expect(found.map(({ problem }) => problem?.why)).toEqual(['no', 'no']);
  });

  it('is known by its name and machine id, and refused when it cannot say them', async () => {
    expect((await opened()).host.identity).toEqual({
      reference: 'local',
      kind: 'local',
      name: 'HV01',
      machineId: '4c4c4544-0031-3210-8052-b4c04f4d3232 name hv01',
    });
    const windows: RowOnWire = {
      key: { path: 'HKLM\\SOFTWARE\\Microsoft\\Cryptography', name: 'MachineGuid', kind: 'String' },
      facts: { value: { v: '=9C1B6A4E-0000-4000-8000-00000000000A' } },
    };
    expect((await opened({ registry: [windows] })).host.identity.machineId).toMatch(
      /^4c4c4544-0031-3210-8052-b4c04f4d3232 .*9c1b6a4e-0000-4000-8000-00000000000a$/,
    );
    expect((await opened({ registry: new PowerShellError('failed', 'denied', { category: 'PermissionDenied' }) })).host.identity.machineId).toMatch(
      / name hv01$/,
    );
    await expect(opened({ machine: new PowerShellError('failed', 'WMI is broken', { category: 'NotSpecified' }) })).rejects.toThrow(/WMI is broken/);
  });

  it.each([
    ['could not be read', new PowerShellError('failed', 'Access denied . ', { category: 'PermissionDenied' }), 'Access denied.'],
    ['did not start', new PowerShellError('didNotStart', 'It wrote nothing. Run the script by hand.'), 'Run the script by hand.'],
    ['gave no row', undefined, 'It gave no answer.'],
  ])('leaves no process when the host %s, and says so in whole sentences', async (_, problem, end) => {
    const main = new FakePowerShell(problem ? { machine: problem } : { machine: [] });
    const opening = LocalHost.open('local', 'local', { main, openSlow: () => main }, () => '2026-11-24T08:00:00.000Z');
    await expect(opening).rejects.toThrow(HostError);
    const message = await opening.catch((error: unknown) => (error as Error).message);
    expect(message).toBe(
      `The host “local” could not be asked for its name. ${problem instanceof PowerShellError && problem.kind === 'didNotStart' ? 'It wrote nothing. ' : ''}${end}`,
    );
    expect(message).not.toMatch(/\.\s*\.|\s\.|Management Instrumentation/u);
    expect(main.stopped).toBe(1);
  });

  it('keeps every other fact when one value does not decode', async () => {
    const { host } = await opened({
      vm: [{ key: { vm: 'a' }, facts: { name: { v: 'APP01' }, generation: { v: 'two' }, state: { v: 'Dreaming' }, notes: { absent: true } } }],
    });
    const reading = await host.read({ resource: resourceNamed('vm') });
    expect(reading.rows[0]?.facts).toMatchObject({
      name: { is: 'value', value: 'APP01' },
      generation: { is: 'unread', why: expect.stringContaining('generation: expected a whole number') as string },
      state: { is: 'unread' },
      notes: { is: 'absent' },
      path: { is: 'notAsked' },
    });
  });

  it('reads a text once for the two resources that it holds, and again for the next scan', async () => {
    const { host, main } = await opened({ secedit: [secedit('*S-1-5-80-0')] });
    const holders = async (): Promise<unknown> =>
      (await host.read({ resource: resourceNamed('userRight'), keys: [{ right: 'SeServiceLogonRight' }] })).rows[0]?.facts['holders'];
    await host.read({ resource: resourceNamed('accountPolicy') });
    expect(await holders()).toEqual({ is: 'value', value: ['S-1-5-80-0'] });
    expect(main.asked.filter((name) => name === 'secedit')).toHaveLength(1);
    main.rows['secedit'] = [secedit('*S-1-5-83-0')];
    expect(await holders()).toEqual({ is: 'value', value: ['S-1-5-83-0'] });
    main.rows['secedit'] = [secedit('*S-1-5-80-0,*S-1-5-83-0')];
    await host.set(setRequest);
    await host.read({ resource: resourceNamed('accountPolicy') });
    expect(await holders()).toEqual({ is: 'value', value: ['S-1-5-80-0', 'S-1-5-83-0'] });
  });

  it('throws a slow read’s PowerShell away', async () => {
    const { host, main, slow } = await opened({ fileSecurity: new Error('hangs') });
    const reading = await host.read({ resource: resourceNamed('folder'), keys: [{ path: 'D:\\VMs' }] });
    expect([reading.complete, slow.asked, main.asked, slow.stopped]).toEqual([false, ['fileSecurity'], ['machine', 'registry'], 1]);
  });

  it('says which right was missing, and never takes an error for an empty list', async () => {
    const { host } = await opened({ vm: new PowerShellError('failed', 'You do not have the required permission', { category: 'PermissionDenied' }) });
    expect(await host.read({ resource: resourceNamed('vm') })).toMatchObject({
      complete: false,
      rows: [],
      problem: { kind: 'unread', missingRight: 'hyperVAdministrators', why: 'You do not have the required permission' },
    });
  });

  it('says on one line why nothing could be read, set or noted, where PowerShell’s end has several lines', async () => {
    const end = new PowerShellError('failed', 'PowerShell ended.\r\nIts last words: none.\nTry again.');
    const { host, main } = await opened({ vm: end, chainHead: end });
    [main.reply, main.actError] = [end, end];
    const line = 'PowerShell ended. Its last words: none. Try again.';
    expect((await host.read({ resource: resourceNamed('vm') })).problem?.why).toBe(line);
    expect((await host.set(setRequest)).message).toBe(line);
    expect((await host.noteHead('run-1', { n: 7, mac: 'a', journal: 'c' })).message).toContain(line);
    expect(await host.notedHeads()).toEqual({ is: 'notRead', why: line });
  });

  it('distinguishes a refusal from a change with an unknown outcome', async () => {
    const { host, main } = await opened();
    main.reply = { outcome: 'failed', was: { v: 1 }, is: { v: 1 }, message: 'Access is denied.', errorId: 'UnauthorizedAccess' };
    expect(await host.set(setRequest)).toMatchObject({ outcome: 'failed', message: 'Access is denied. (UnauthorizedAccess)' });
    main.reply = new PowerShellError('failed', 'There is no setter.', { category: 'BadRequest' });
    expect(await host.set(setRequest)).toMatchObject({ outcome: 'failed' });
    main.reply = new PowerShellError('lostReply', 'PowerShell died.');
    await expect(host.set(setRequest)).rejects.toThrow(HostError);
    await expect(host.set(setRequest)).rejects.toThrow(/reads the current value/);
  });
});

describe('noting the head of the journal', () => {
  const head = { n: 7, mac: 'a'.repeat(64), journal: 'c'.repeat(64) };
  it('asks the host for the one action, with data alone', async () => {
    const { host, main } = await opened();
    expect(await host.noteHead('run-1', head)).toMatchObject({ where: 'Application' });
    expect(main.acted).toEqual([{ action: 'noteHead', arguments: { run: 'run-1', ...head } }]);
  });
  it('is no error where it cannot be: the answer says why', async () => {
    const { host, main } = await opened();
    main.actError = new PowerShellError('failed', 'Access is denied.');
    const noted = await host.noteHead('run-1', head);
    expect(noted.where).toBeUndefined();
    expect(noted.message).toContain('Access is denied.');
  });
});
