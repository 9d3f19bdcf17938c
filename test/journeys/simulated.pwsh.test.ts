import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../main/contract/finding.ts';
import type { Plan } from '../../main/contract/plan.ts';
import { HostError } from '../../main/hosts/host-error.ts';
import { sidOf } from '../../main/resources/formats/sid-aliases.ts';
import { findPowerShell } from '../../main/powershell/find-powershell.ts';
import { openNodePowerShell } from '../../main/powershell/node-powershell-transport.ts';
import { LocalHost } from '../../main/hosts/local/local-host.ts';
import { testClock } from '../test-clock.ts';
import { copyOfWorld, openSimulated, simulatedPowerShells } from '../simulated-host.ts';
import { changeWorld, type World } from '../simulator/change-world.ts';
import { cliApplication } from './cli-application.ts';
import { findings, host, last, over, planned } from './simulated-cli.ts';
import { wrapHost } from '../wrap-host.ts';

const undoScript = fileURLToPath(new URL('../simulator/undo.ps1', import.meta.url));
/** Controls of every lane, slow reads among them. */
const ofEachLane = ['--control', 'HV-A-07', 'HV-B-07', 'HV-D-02', 'W02-18', 'W03-17', 'W04-01', 'W11-A02', 'W12-01'];
interface Done {
  readonly steps: readonly { readonly change: { readonly label: string }; readonly settled: { readonly outcome: string; readonly message: string } }[];
  readonly findings: readonly Finding[];
}
/** Access lists are written back with SIDs in numbers, which Windows stores the same. */
const numeric = (text: string): string => text.replace(/;;;([A-Z]{2})\)/g, (_entry, alias: string) => `;;;${sidOf(alias) ?? alias})`);
/** The access lists of all folders and files of the world. */
const accessIn = (world: string): readonly string[] => changeWorld(world, (it) => it.files.map((each) => `${each.path} ${numeric(each.access)}`));
const by = (list: readonly Finding[], control: string): readonly string[] =>
  [...new Set(list.filter((finding) => finding.control === control).map((finding) => finding.verdict))].sort();

describe('a host behind PowerShell', () => {
  it('is read, changed, verified and undone', async () => {
    const world = copyOfWorld('neglected');
    const cli = over(world);
    const before = accessIn(world);
    const { plan, file } = await planned(cli, '--control', 'W02-42', 'HV-B-07');
    const applied = last(await cli.run('apply', '--plan', file, '--confirm', plan.id, '--understood', 'HV-B-07', '--json')) as Done;
    expect(applied.steps.map((step) => step.settled.outcome)).toEqual(plan.changes.map(() => 'done'));
    expect(applied.findings.filter((finding) => finding.verdict !== 'met')).toEqual([]);
    expect(accessIn(world)).not.toEqual(before);
    const undoFile = join(cli.folder, 'undo.json');
    await cli.run('undo', '--host', host, '--out', undoFile);
    const undo = JSON.parse(readFileSync(undoFile, 'utf8')) as Plan;
    const undone = last(await cli.run('apply', '--plan', undoFile, '--confirm', undo.id, '--json')) as Done;
    expect(undone.steps.map((step) => step.settled.outcome)).toEqual(undo.changes.map(() => 'done'));
    expect(accessIn(world)).toEqual(before);
  });

  it('is undone without Castellan too, by a script that reads a file of data', async () => {
    const world = copyOfWorld('neglected');
    const cli = over(world);
    const before = readFileSync(world, 'utf8');
    const { plan, file } = await planned(cli, '--control', 'W02-42', 'HV-B-07', 'W11-A02', 'W03-17', 'W04-01', 'HV-D-02');
    await cli.run('apply', '--plan', file, '--confirm', plan.id, '--understood', 'HV-B-07,W03-17,HV-D-02');
    expect(readFileSync(world, 'utf8')).not.toBe(before);
    const storage = await cli.application.storage(plan.host.machineId);
    await storage.close();
    const name = readdirSync(storage.folder).find((each) => each.startsWith('undo-')) ?? '';
    const said = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', undoScript, '-Path', join(storage.folder, name)], {
      encoding: 'utf8',
      env: { ...process.env, CASTELLAN_WORLD: world },
    });
    expect(said.stderr).toBe('');
    const outcomes = JSON.parse(said.stdout) as readonly { Outcome: string }[];
    expect(outcomes.map((each) => each.Outcome)).toEqual(plan.changes.filter((change) => change.standing.is !== 'held').map(() => 'done'));
    // What the host has written into its event log stays there.
    const plain = (text: string): unknown => ({
      ...(JSON.parse(numeric(text).replaceAll('D:PAI', 'D:P').replaceAll('null', '[]')) as object),
      eventLog: [],
    });
    expect(plain(readFileSync(world, 'utf8'))).toEqual(plain(before));
  });

  it('with hostile names is a table with harmless rows', async () => {
    const said = await over(copyOfWorld('hostile')).run('scan', '--host', host);
    const text = said.out.join('\n');
    expect(text).toContain('$(calc)’; "');
    expect(text).toContain('‹U+202E›txt.exe‹U+0007›‹U+001B›[31m');
    expect(text).toContain('line one‹U+000A›line two‹U+001E›{"id":1}');
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('is read the same over both ways to start PowerShell', async () => {
    const world = copyOfWorld('fresh');
    const read = async (open?: typeof openNodePowerShell): Promise<readonly unknown[][]> => {
      const shells = simulatedPowerShells(world, true, open);
      const local = await LocalHost.open(host, 'simulated', shells, () => '2026-11-24T08:00:00.000Z');
      const cli = cliApplication({
        hosts: { list: () => [], open: () => Promise.resolve(local), reset: () => Promise.resolve(), restart: () => Promise.resolve() },
      });
      return (await findings(cli, ...ofEachLane)).map((finding) => [finding.control, finding.target, finding.verdict]);
    };
    const found = await read(openNodePowerShell);
    expect(found).toEqual(await read());
    expect(new Set(found.map(([control]) => control))).toEqual(new Set(ofEachLane.slice(1)));
  });

  it('that is only read has no setter loaded, and refuses to set', async () => {
    const shells = simulatedPowerShells(copyOfWorld('fresh'), true);
    const local = await LocalHost.open(host, 'simulated', shells, () => '');
    await expect(
      local.set({
        address: { resource: 'smbServer', key: {}, property: 'smb1' },
        from: { is: 'value', value: false },
        to: { is: 'value', value: true },
        edit: { how: 'replace' },
      }),
    ).resolves.toMatchObject({ outcome: 'failed' });
    await local.close();
  });
});

describe('conditions', () => {
  it.each(['denied', 'empty'])('not elevated, Hyper-V answering %s: VMs are unknown, never none', async (hyperVRefusal) => {
    const world = copyOfWorld('neglected');
    changeWorld(world, (it) => {
      it.identity.Administrator = false;
      it.conditions.hyperVRefusal = hyperVRefusal;
    });
    const said = await over(world).run('scan', '--host', host, '--json');
    const found = (last(said) as { findings: readonly Finding[] }).findings;
    for (const control of ['HV-D-02', 'HV-B-07', 'HV-B-12', 'HV-A-07', 'HV-A-17', 'W04-01', 'W11-A02', 'W12-01'])
      expect([control, by(found, control)]).toEqual([control, ['unknown']]);
    expect(said.code).toBe(3);
  });

  it('a German Windows is judged like an English one', async () => {
    const world = copyOfWorld('neglected');
    const verdicts = async (): Promise<unknown> => (await findings(over(world))).map((finding) => [finding.control, finding.target.key, finding.verdict]);
    const english = await verdicts();
    changeWorld(world, (it) => {
      it.conditions.language = 'de-DE';
    });
    expect(await verdicts()).toEqual(english);
  });

  it('half broken: a missing module, a locked folder and an orphaned SID make their own facts unknown and no others', async () => {
    const world = copyOfWorld('neglected');
    changeWorld(world, (it) => {
      it.conditions.missingModules = ['Defender'];
      it.conditions.deniedFolders = ['D:\\VMs\\DC01'];
    });
    const found = await findings(over(world));
    expect(by(found, 'W03-17')).toEqual(['unknown']);
    expect(found.filter((finding) => finding.control === 'HV-B-07' && finding.verdict === 'unknown').map((finding) => finding.target.label)).toEqual([
      'D:\\VMs\\DC01',
    ]);
    expect(by(found, 'HV-A-13')).toEqual(['notMet']);
  });

  it('managed by Group Policy: the owner is named, and the change is on hold', async () => {
    const world = copyOfWorld('neglected');
    changeWorld(world, (it) => {
      it.policy.gpos = [{ id: '{31B2F340-016D-11D2-945F-00C04FB984F9}', name: 'Servers $(calc)' }];
      it.policy.registry = [
        {
          registryKey: 'SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest',
          valueName: 'UseLogonCredential',
          GPOID: '{31B2F340-016D-11D2-945F-00C04FB984F9}',
          precedence: 1,
        },
      ];
    });
    const { plan } = await planned(over(world), '--control', 'W02-42');
    expect(plan.changes[0]?.standing).toMatchObject({ is: 'held', by: 'owner', reason: expect.stringContaining('Servers $(calc)') as string });
  });

  it('slow: what was read before the cancel is kept, the rest is unknown', async () => {
    const world = copyOfWorld('neglected');
    changeWorld(world, (it) => {
      it.conditions.slow = { perCallMs: 150, perObjectMs: 20 };
    });
    const local = await openSimulated(world, 'read');
    const { scan } = await import('../../main/engine/running/scan.ts');
    const { controls } = await import('../../main/catalogue/index.generated.ts');
    const abort = new AbortController();
    const seen: string[] = [];
    const judged: string[] = [];
    const found = await scan({
      host: local,
      controls,
      profile: { version: 1, values: {}, answers: [], waivers: [] },
      applied: [],
      clock: testClock,
      signal: abort.signal,
      onEvent: (event) => {
        if (event.event === 'reading') seen.push(event.resource);
        if (event.event === 'findings') judged.push(...event.findings.map(({ control }) => control));
        if (judged.includes('W02-42') && seen.includes('folder')) abort.abort();
      },
    });
    await local.close();
    expect(found.partial).toBe(true);
    expect(Object.keys(found.facts).sort()).toEqual([...seen].sort());
    expect(seen).not.toContain('account');
    expect(found.facts['folder']?.complete ?? false).toBe(false);
    expect(by(found.findings, 'W02-42')).toEqual(['notMet']);
    expect(by(found.findings, 'HV-B-07')).toEqual(['unknown']);
  });
});

describe('problems between plan and apply', () => {
  /** Nothing of a plan is applied when the host is no longer what the plan shows: which change differs, and the world stays as it is. */
  async function refused(choice: readonly string[], change: (world: World) => void, why: string): Promise<void> {
    const world = copyOfWorld('neglected');
    const cli = over(world);
    const { plan, file } = await planned(cli, ...choice);
    changeWorld(world, change);
    const before = readFileSync(world, 'utf8');
    const understood = plan.changes.flatMap((each) => (each.standing.is === 'confirm' ? [each.standing.control] : [])).join(',');
    const said = await cli.run('apply', '--plan', file, '--confirm', plan.id, '--json', ...(understood === '' ? [] : ['--understood', understood]));
    expect([said.code, said.notes.join()]).toEqual([
      4,
      expect.stringMatching(new RegExp(`^The host has changed since the plan was made\\..*${why}.*Nothing was applied`, 's')),
    ]);
    expect(readFileSync(world, 'utf8')).toBe(before);
  }

  it('a VM that is gone is named, and nothing is applied', () =>
    refused(
      ['--control', 'HV-D-02', 'W02-42'],
      (it) => {
        it.vms = it.vms.filter((vm) => vm.Name !== 'TPL-WS2022');
      },
      'vmFirmware',
    ));

  it('a VM that was started is named, and nothing is applied', () =>
    refused(
      ['--control', 'HV-D-02', '--target', 'TPL-WS2022'],
      (it) => {
        for (const vm of it.vms) vm.State = 'Running';
      },
      'on hold: TPL-WS2022 is not off',
    ));

  it('a right that was lost, and a value that moved, change nothing', () =>
    refused(
      ['--control', 'W02-42', 'W04-01'],
      (it) => {
        it.identity.Administrator = false;
        const key = it.registry['HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest'];
        if (key) key['UseLogonCredential'] = { kind: 'DWord', value: 5 };
      },
      'UseLogonCredential',
    ));

  it.each([
    ['before it reached the host', false, 'the change was not made'],
    ['after the host had done it', true, 'the planned value is set'],
  ])('a connection that is lost %s leaves the change open, and the next scan settles it', async (_when, reaches, words) => {
    const world = copyOfWorld('neglected');
    const dying = over(world, (real) =>
      wrapHost(real, {
        set: async (request) => {
          if (reaches) await real.set(request);
          throw new HostError('lost', 'The connection was lost.');
        },
      }),
    );
    const { plan, file } = await planned(dying, '--control', 'W02-42');
    const said = await dying.run('apply', '--plan', file, '--confirm', plan.id);
    expect([said.code, said.notes.join()]).toEqual([4, 'The connection was lost.']);
    const healthy = await dying.run('scan', '--host', host);
    expect(healthy.notes.join()).toContain(words);
    expect((await dying.run('scan', '--host', host)).notes).toEqual([]);
    const undo = await dying.run('undo', '--host', host);
    expect(undo.code).toBe(reaches ? 0 : 2);
  });

  it('a world that is broken gives no verdict but unknown, with the reason', async () => {
    const world = copyOfWorld('neglected');
    writeFileSync(world, '{"computer":');
    const said = await over(world).run('scan', '--host', host, '--json');
    const found = (last(said) as { findings: readonly Finding[] }).findings;
    expect(said.code).toBe(3);
    expect([...new Set(found.map((finding) => finding.verdict))].sort()).toEqual(['manual', 'unknown']);
    expect(JSON.stringify(found)).toContain('is not JSON');
  });

  it('a second apply at the same time waits its turn', async () => {
    const world = copyOfWorld('neglected');
    const cli = over(world);
    const { plan, file } = await planned(cli, '--control', 'W02-42');
    const storage = await cli.application.storage(plan.host.machineId);
    await storage.journal.append({ entry: 'runEnded', at: '', run: 'other', done: 0, notDone: 0 });
    const said = await cli.run('apply', '--plan', file, '--confirm', plan.id);
    await storage.close();
    expect([said.code, said.notes.join()]).toEqual([6, expect.stringContaining('Another Castellan')]);
    expect(changeWorld(world, (it) => it.registry['HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest']?.['UseLogonCredential']?.value)).toBe(
      1,
    );
  });
});
