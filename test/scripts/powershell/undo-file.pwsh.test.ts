import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { copyOfWorld } from '../../simulated-host.ts';
import { changeWorld } from '../../simulator/change-world.ts';
import { sealedUndoFile } from './sealed-undo-file.ts';

const wdigest = { path: '=HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest', name: '=UseLogonCredential', kind: '=DWord' };
const autorun = { path: '=HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\Explorer', name: '=NoAutorun', kind: '=DWord' };
const steps = [
  { verb: 'set', label: '=harmless words', setter: 'registry', property: 'value', key: wdigest, from: { v: 0 }, to: { v: 1 } },
  {
    verb: 'set',
    label: '=a VM that is gone',
    setter: 'vm',
    property: 'automaticStartAction',
    key: { vm: '=00000000-0000-0000-0000-000000000001' },
    from: { v: '=Nothing' },
    to: { v: '=Start' },
  },
  { verb: 'set', label: '=harmless words', setter: 'userRight', property: 'holders', key: { right: '=SeServiceLogonRight' }, add: [], remove: ['=S-1-5-83-0'] },
  { verb: 'set', label: '=harmless words', setter: 'registry', property: 'value', key: { ...wdigest, name: '=Other' }, from: { absent: true }, to: { v: 1 } },
  {
    verb: 'set',
    label: '=harmless words',
    setter: 'firewallRule',
    property: 'remoteAddresses',
    key: { rule: '=*' },
    from: { v: ['=Any'] },
    to: { v: ['=10.0.0.1'] },
  },
  { verb: 'set', label: '=no setter of this program', setter: 'nothing', property: 'value', key: {}, from: { absent: true }, to: { v: 1 } },
  { verb: 'set', setter: 'registry', key: 7 },
  { verb: 'set', label: '=the last one', setter: 'registry', property: 'value', key: autorun, from: { v: 1 }, to: { absent: true }, madeKeys: [autorun.path] },
];

function run(script: string, world: string, ...rest: readonly string[]): ReturnType<typeof spawnSync> & { readonly stdout: string; readonly stderr: string } {
  const file = fileURLToPath(new URL(script, import.meta.url));
  return spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', file, ...rest], {
    encoding: 'utf8',
    env: { ...process.env, CASTELLAN_WORLD: world },
    timeout: 120_000,
  });
}
/** The product's undo.ps1 over the simulator, in which the folder of this undo file is the data folder. */
const undo = (world: string, path: string, ...rest: readonly string[]): ReturnType<typeof run> => {
  const script = fileURLToPath(new URL('../../../scripts/powershell/undo.ps1', import.meta.url));
  process.env['CASTELLAN_WORLD_DATA'] = dirname(dirname(path));
  return run('../../simulator/saved-script.ps1', world, '-Script', script, '-Path', path, ...rest);
};
interface Line {
  readonly Outcome: string;
  readonly Change: string;
  readonly Message: string;
}

describe('the undo without Castellan', () => {
  const world = copyOfWorld('neglected');
  changeWorld(world, (it) => {
    (it as unknown as { accounts: Record<string, string> }).accounts['S-1-5-83-0'] = 'NT VIRTUAL MACHINE\\Virtual Machines';
    it.registry['HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest'] = { UseLogonCredential: { kind: 'DWord', value: 0 } };
    it.registry['HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\Explorer'] = { NoAutorun: { kind: 'DWord', value: 1 } };
  });
  const file = sealedUndoFile('ANOTHER', steps);

  it('goes on after each step that fails, is refused or makes no sense, and says so in the exit code', () => {
    const said = run('../../simulator/undo.ps1', world, '-Path', file);
    expect(said.stderr).toBe('');
    const lines = JSON.parse(said.stdout) as readonly Line[];
    expect(lines.map((line) => line.Outcome)).toEqual(['done', 'failed', 'refused', 'failed', 'failed', 'failed', 'failed', 'done']);
    expect(said.status).toBe(4);
    expect(lines[0]?.Change).toBe(
      'registry value of kind "DWord", name "UseLogonCredential", path "HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Control\\\\SecurityProviders\\\\WDigest": 0 -> 1',
    );
    expect(lines[2]).toMatchObject({
      Change: expect.stringContaining('remove "NT VIRTUAL MACHINE\\Virtual Machines (S-1-5-83-0)"') as string,
      Message: expect.stringContaining('VMs cannot start') as string,
    });
    expect(lines.map((line) => line.Change).join()).not.toContain('harmless');
    // A SID stands in brackets behind its name, in what a step does and in what came of it.
    expect(lines.flatMap((line) => [line.Change, line.Message]).filter((text) => /(?<!\()S-1-\d/.test(text))).toEqual([]);
    const { registry } = JSON.parse(readFileSync(world, 'utf8')) as { registry: Record<string, object> };
    expect(registry['HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest']).toEqual({ UseLogonCredential: { kind: 'DWord', value: 1 } });
    expect(registry).not.toHaveProperty(['HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\Explorer']);
    expect(lines[7]?.Change).toMatch(/1 -> not set, and remove where empty "HKLM.*Explorer"$/);
  });

  it.each([{ absent: true }, { v: '=0' }, { v: true }])('sets no minimum password length to %j, which would be none at all', (to) => {
    const step = { verb: 'set', label: '=x', setter: 'accountPolicy', property: 'minimumPasswordLength', key: {}, from: { v: 7 }, to };
    const before = readFileSync(world, 'utf8');
    const said = run('../../simulator/undo.ps1', world, '-Path', sealedUndoFile('ANOTHER', [step]));
    expect(JSON.parse(said.stdout)).toMatchObject([
      { Outcome: 'failed', Message: expect.stringContaining('takes a number only. Nothing was changed.') as string },
    ]);
    expect([said.status, readFileSync(world, 'utf8') === before]).toEqual([4, true]);
  });

  it('can be used again: what is back already is said to be so', () => {
    const good = sealedUndoFile('ANOTHER', [steps[0] ?? {}, steps[7] ?? {}]);
    const said = run('../../simulator/undo.ps1', world, '-Path', good);
    expect((JSON.parse(said.stdout) as readonly Line[]).map((line) => line.Outcome)).toEqual(['already', 'already']);
    expect(said.status).toBe(0);
  });

  it('makes no step while a process of Castellan makes a change, and none of Castellan begins an earlier one afterwards', async () => {
    const last = steps[7] ?? {};
    const held = sealedUndoFile('ANOTHER', [{ ...last, from: { absent: true }, to: { v: 1 } }]);
    const lock = join(dirname(held), 'set.lock');
    writeFileSync(lock, 'run#0\n');
    const share = process.platform === 'win32' ? 'Read' : 'None';
    const open = `$null = [IO.File]::Open($env:CASTELLAN_TEST_LOCK, 'Open', 'ReadWrite', '${share}'); 'held'; [Console]::In.ReadLine()`;
    const holder = spawn(findPowerShell(), ['-NoProfile', '-NonInteractive', '-Command', open], {
      env: { ...process.env, CASTELLAN_TEST_LOCK: lock },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    const before = readFileSync(world, 'utf8');
    const refused = run('../../simulator/undo.ps1', world, '-Path', held, '-WaitSeconds', '0');
    const lines = (said: { readonly stdout: string }): readonly Line[] => JSON.parse(said.stdout) as readonly Line[];
    expect(lines(refused)).toMatchObject([
      { Outcome: 'failed', Message: expect.stringContaining('A change of Castellan is still being made on this host. Nothing was changed.') as string },
    ]);
    expect([refused.status, readFileSync(world, 'utf8') === before]).toEqual([4, true]);
    holder.stdin.end('\n');
    await once(holder, 'exit');
    expect(readFileSync(lock, 'utf8')).toBe('run#0\n');
    expect(lines(run('../../simulator/undo.ps1', world, '-Path', held))).toMatchObject([{ Outcome: 'done' }]);
    expect(readFileSync(lock, 'utf8')).toMatch(/^\n\{"pid":\d+,"since":"[^"]+","by":"undo\.ps1"\}\n$/u);
  });

  it.each([
    ['of another host', file, /was written for the host 'ANOTHER'/],
    ['that was changed', sealedUndoFile('ANOTHER', steps, (text) => text.replace('S-1-5-83-0', 'S-1-5-83-1')), /seal of this undo file does not fit/],
    ['without a seal', sealedUndoFile('ANOTHER', steps, (text) => text.replace(/ "seal".*\n/, '')), /has no seal/],
    ['of another version', sealedUndoFile('ANOTHER', steps, (text) => text.replace('"version": 2', '"version": 1')), /another version of Castellan/],
    ['that is torn', sealedUndoFile('ANOTHER', steps, (text) => text.slice(0, 300)), /no undo file/],
  ])('a file %s is refused, and nothing is changed', (_what, path, words) => {
    const said = undo(world, path, '-NoQuestion');
    expect(said.stderr).toMatch(words);
    expect(said.stderr).toContain('Nothing was changed');
    expect(said.status).toBe(2);
  });

  it('asks no question and needs no word about the host where the file is its own', () => {
    const own = sealedUndoFile(hostname(), [{ ...steps[5] }]);
    const said = undo(world, own, '-Confirm:$false');
    expect(said.stdout).toMatch(/failed +nothing value: not set -> 1\n +There is no setter 'nothing'\.\n1 step: 1 failed\./);
    expect(said.status).toBe(4);
  });

  it('names what no step puts back, and then does not say that everything is back', () => {
    const notUndone = [{ label: '=Log on as a service of this host', why: '=Undo keeps the right: VMs need it.' }];
    const left = undo(world, sealedUndoFile(hostname(), [], undefined, { notUndone }), '-NoQuestion');
    expect(left.stdout).toMatch(/left +Log on as a service of this host\n +Undo keeps the right: VMs need it\.\n1 step: 1 cannot be put back\./);
    expect(left.status).toBe(4);
    const none = undo(world, sealedUndoFile(hostname(), []), '-NoQuestion');
    expect([none.stdout.trim(), none.status]).toEqual(['The file holds no step: Castellan knows of no change of this run that is left to put back.', 0]);
  });

  it('asks once for each step: no function or cmdlet inside a step asks again', () => {
    const length = { verb: 'set', label: '=x', setter: 'accountPolicy', property: 'minimumPasswordLength', key: {}, from: { v: 7 }, to: { v: 14 } };
    const path = sealedUndoFile('ANOTHER', [{ ...steps[0], from: { v: 1 }, to: { v: 0 } }, length]);
    const script = fileURLToPath(new URL('../../simulator/undo.ps1', import.meta.url));
    const said = spawnSync(findPowerShell(), ['-NoProfile', '-File', script, '-Path', path, '-Ask'], {
      encoding: 'utf8',
      env: { ...process.env, CASTELLAN_WORLD: world },
      // One answer for each step: a further question would find no answer.
      input: 'Y\nY\n',
      timeout: 120_000,
    });
    expect(said.stdout.match(/Put back what was there before/g)).toHaveLength(2);
    const lines = JSON.parse(said.stdout.slice(said.stdout.indexOf('[{"Outcome"'))) as readonly Line[];
    // The first is back already where no test before this one has changed it.
    expect(lines.map((line) => line.Outcome)).toEqual([expect.stringMatching(/^(done|already)$/), 'done']);
    expect(said.status).toBe(0);
  });
});
