import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { cliApplication } from '../../journeys/cli-application.ts';
import { outcomesIn, resultsIn, runSaved, savedScript, type Saved, type ScriptRan } from '../../journeys/saved-script.ts';
import { last, over } from '../../journeys/simulated-cli.ts';
import { copyOfWorld } from '../../simulated-host.ts';
import { changeAnyWorld, changeWorld } from '../../simulator/change-world.ts';

const wdigest = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest';
interface Step {
  [name: string]: unknown;
}
interface Content {
  steps: Step[];
  notMade: { label: string; reason: string }[];
  [name: string]: unknown;
}

let saved: Saved;
beforeAll(async () => {
  const cli = over(copyOfWorld('neglected'));
  saved = await savedScript(cli, join(cli.folder, 'script'), '--control', 'W02-42', 'W03-17', '--ticket', 'CHG-1', '--approver', 'Anna');
});

/** The same folder anew, in which a test may change what it likes. */
function copy(): Saved {
  const folder = join(mkdtempSync(join(tmpdir(), 'castellan-saved-')), 'script');
  cpSync(saved.folder, folder, { recursive: true });
  return { ...saved, folder };
}
/** The folder with another content of the plan, under the SHA-256 of that content: what an administrator would have approved. */
function withContent(change: (content: Content) => void): Saved {
  const own = copy();
  const path = join(own.folder, own.plan.name);
  const content = JSON.parse(readFileSync(path, 'utf8')) as Content;
  change(content);
  const text = JSON.stringify(content);
  writeFileSync(path, text);
  return { ...own, plan: { ...own.plan, sha256: createHash('sha256').update(text).digest('hex') } };
}
const step = (setter: string, property: string, key: object, change: object): Step => ({
  verb: 'set',
  label: '=harmless words',
  setter,
  property,
  key,
  ...change,
});
const none = { from: { absent: true }, to: { v: 1 } };

/** Exit code 2, the reason, and a host that is as it was. */
function expectRefused(world: string, run: () => ScriptRan, words: RegExp): void {
  const before = readFileSync(world, 'utf8');
  const said = run();
  expect([said.code, said.notes]).toEqual([2, expect.stringMatching(words)]);
  expect(said.notes).toContain('othing was changed');
  expect(readFileSync(world, 'utf8')).toBe(before);
}

describe('a plan that was saved as a script', () => {
  it('makes each step while the value is the one of the plan, and holds in its result what was read back', () => {
    const world = copyOfWorld('neglected');
    const own = copy();
    changeWorld(world, (it) => {
      it.registry[wdigest] = { UseLogonCredential: { kind: 'DWord', value: 5 } };
    });
    const said = runSaved(world, own, 'plan', '-Understood', 'w03-17,W02-42');
    expect(said.notes).toBe('');
    expect(said.out).toMatch(/^Plan \w+ for HV01, .*\nChange ticket CHG-1\nApproved by Anna\n/);
    expect(said.out).toMatch(/moved +registry value of kind "DWord", name "UseLogonCredential", .*: 1 -> 0/);
    expect(said.code).toBe(4);
    const lines = resultsIn(own.folder);
    expect(lines[0]).toMatchObject({ event: 'start', ticket: 'CHG-1', approver: 'Anna', plan: saved.shown.id, sha256: saved.plan.sha256 });
    const moved = lines.find((line) => line.event === 'end' && line.change?.includes('UseLogonCredential') === true);
    expect(moved?.reply).toMatchObject({ outcome: 'moved', was: { v: 5 }, is: { v: 5 } });
    expect(lines.map((line) => line.event)).toEqual(['start', ...saved.shown.changes.flatMap(() => ['begin', 'end'])]);
    expect(outcomesIn(own.folder).filter((each) => each === 'done')).toHaveLength(saved.shown.changes.length - 1);
    expect(JSON.parse(readFileSync(world, 'utf8'))).toMatchObject({ registry: { [wdigest]: { UseLogonCredential: { value: 5 } } } });
  });

  it('can be used again: what is set already is said to be so, and the first result stays', () => {
    const world = copyOfWorld('neglected');
    const own = copy();
    expect(runSaved(world, own, 'plan', '-Understood', 'W03-17').code).toBe(0);
    const again = runSaved(world, own, 'plan', '-Understood', 'W03-17');
    expect([again.code, new Set(outcomesIn(own.folder))]).toEqual([0, new Set(['already'])]);
    expect(readdirSync(own.folder).filter((name) => name.startsWith('result-'))).toHaveLength(2);
  });

  it('makes no change that needs a separate confirmation which was not given, and shows only with -WhatIf', () => {
    const world = copyOfWorld('neglected');
    const own = copy();
    const before = readFileSync(world, 'utf8');
    const shown = runSaved(world, own, 'plan', '-WhatIf', '-Understood', 'W03-17');
    expect([shown.code, shown.notes]).toEqual([4, '']);
    expect(shown.out).toContain(`${String(saved.shown.changes.length)} steps: ${String(saved.shown.changes.length)} skipped.`);
    expect(readFileSync(world, 'utf8')).toBe(before);
    expect(readdirSync(own.folder).filter((name) => name.startsWith('result-'))).toEqual([]);
    const said = runSaved(world, own, 'plan');
    const asking = saved.shown.changes.filter(({ standing }) => standing.is === 'confirm').length;
    expect(asking).toBeGreaterThan(0);
    expect(said.out.match(/^held .*\n +Not confirmed\. W03-17: /gm)).toHaveLength(asking);
    expect(outcomesIn(own.folder)).toEqual(saved.shown.changes.slice(asking).map(() => 'done'));
    expect(said.code).toBe(4);
  });

  it('sets nothing outside the lists of what may be set, and shows foreign text as text', () => {
    const world = copyOfWorld('neglected');
    const own = withContent((content) => {
      content.steps = [
        step('userRight', 'holders', { right: '=SeServiceLogonRight' }, { add: [], remove: ['=S-1-5-83-0'] }),
        step('registry', 'value', { path: `=${wdigest}`, name: '=Other', kind: '=DWord' }, none),
        step('vm', 'notes', { vm: '=00000000-0000-0000-0000-000000000001' }, none),
        step('nothing', 'value', {}, none),
        step('firewallRule', 'remoteAddresses', { rule: '=*' }, { from: { v: ['=Any'] }, to: { v: ['=10.0.0.1'] } }),
        { verb: 'set', setter: 'registry', key: 7 },
      ];
      content.notMade = [{ label: '=$(calc)\u001b[31m\nline two', reason: '=\u202etxt.exe; `whoami`' }];
    });
    const before = readFileSync(world, 'utf8');
    const said = runSaved(world, own, 'plan');
    expect(said.out).toContain('Not made by this script: $(calc)<U+001B>[31m line two: <U+202E>txt.exe; `whoami`\n');
    expect(said.out).not.toContain('harmless');
    expect([outcomesIn(own.folder), said.code]).toEqual([['refused', 'failed', 'failed', 'failed', 'failed', 'failed'], 4]);
    expect(said.out).toContain('VMs cannot start');
    expect(readFileSync(world, 'utf8')).toBe(before);
  });

  it('fails step by step without administrator rights, and says why', () => {
    const world = copyOfWorld('neglected');
    const own = copy();
    changeWorld(world, (it) => {
      it.identity.Administrator = false;
    });
    const before = readFileSync(world, 'utf8');
    const said = runSaved(world, own, 'plan', '-Understood', 'W03-17');
    expect([said.code, new Set(outcomesIn(own.folder))]).toEqual([4, new Set(['failed'])]);
    expect(said.out).toMatch(/denied/i);
    expect(readFileSync(world, 'utf8')).toBe(before);
  });
});

describe('a plan that was saved as a script is refused whole, and nothing is changed,', () => {
  const world = copyOfWorld('neglected');

  it('when its content is not the one that was approved', () => {
    const own = copy();
    appendFileSync(join(own.folder, own.plan.name), ' ');
    expectRefused(world, () => runSaved(world, own, 'plan'), /SHA-256 of this file is not the one/);
    expectRefused(world, () => runSaved(world, { ...saved, plan: { ...saved.plan, sha256: '' } }, 'plan'), /Say with -Sha256/);
  });

  it('when a list of what may be set is another than when it was saved', () => {
    const own = copy();
    const list = join(own.folder, 'settable.generated.json');
    writeFileSync(list, readFileSync(list, 'utf8').replace('"UseLogonCredential"', '"Other"'));
    expectRefused(world, () => runSaved(world, own, 'plan'), /list settable\.generated\.json is not the one/);
  });

  it('when it is the undo file, of another version, or holds what no step has', () => {
    const other = (change: (content: Content) => void) => () => runSaved(world, withContent(change), 'plan');
    const swapped = { ...saved, plan: saved.undo };
    expectRefused(world, () => runSaved(world, swapped, 'plan'), /is not the kind that this script uses/);
    expectRefused(
      world,
      other((content) => {
        content['version'] = 2;
      }),
      /another version of Castellan/,
    );
    expectRefused(
      world,
      other((content) => {
        content.steps = content.steps.map((each) => ({ ...each, lock: { path: '=/tmp/x', name: '=y' } }));
      }),
      /holds 'lock'/,
    );
    expectRefused(
      world,
      other((content) => {
        content.steps = content.steps.map((each) => ({ ...each, confirm: { control: 'unmarked' } }));
      }),
      /confirmation that is not readable/,
    );
  });

  it('on a host with another name or another id, unless that is stated', () => {
    const named = copyOfWorld('neglected');
    changeAnyWorld(named, (it) => {
      it.computer['Name'] = 'HV02';
    });
    expectRefused(named, () => runSaved(named, saved, 'plan'), /saved for the host 'HV01'; this is 'HV02'/);
    const replaced = copyOfWorld('neglected');
    changeAnyWorld(replaced, (it) => {
      it.computer['UUID'] = '4c4c4544-0031-3210-8052-b4c04f4d9999';
    });
    expectRefused(replaced, () => runSaved(replaced, saved, 'plan'), /right name, but/);
    expect(runSaved(replaced, copy(), 'plan', '-OtherHost', '-Understood', 'W03-17').code).toBe(0);
  });

  it('when it was saved for a practice host, also with -OtherHost', async () => {
    const cli = cliApplication();
    const folder = join(cli.folder, 'script');
    const said = await cli.run('plan', '--host', 'practice:neglected', '--control', 'W02-42', '--save-script', folder, '--json');
    const { script } = last(said) as { script: Omit<Saved, 'shown'> };
    expectRefused(world, () => runSaved(world, { ...script, shown: saved.shown }, 'plan', '-OtherHost'), /practice host, which is a recording/);
  });

  it('when its result cannot be written', () => {
    const own = copy();
    const taken = join(own.folder, 'README.txt');
    expectRefused(world, () => runSaved(world, own, 'plan', '-Result', taken), /result cannot be written/);
    expectRefused(world, () => runSaved(world, own, 'plan', '-Result', join(own.folder, 'no such folder', 'r')), /result cannot be written/);
  });

  it('as an undo file without its SHA-256', () => {
    const own = copy();
    expectRefused(world, () => runSaved(world, { ...own, undo: { ...own.undo, sha256: '' } }, 'undo'), /Say with -Sha256/);
  });
});

describe('a plan that was saved as a script, beside Castellan on the same host,', () => {
  it('makes no step while a process of Castellan makes a change', async () => {
    const world = copyOfWorld('neglected');
    const own = copy();
    const base = mkdtempSync(join(tmpdir(), 'castellan-program-data-'));
    const { folder } = JSON.parse(readFileSync(join(own.folder, own.plan.name), 'utf8')) as { folder: string };
    mkdirSync(join(base, 'Castellan', folder), { recursive: true });
    const lock = join(base, 'Castellan', folder, 'set.lock');
    writeFileSync(lock, 'run#0\n');
    const open = `$null = [IO.File]::Open($env:CASTELLAN_TEST_LOCK, 'Open', 'ReadWrite', '${process.platform === 'win32' ? 'Read' : 'None'}'); 'held'; [Console]::In.ReadLine()`;
    const holder = spawn(findPowerShell(), ['-NoProfile', '-NonInteractive', '-Command', open], {
      env: { ...process.env, CASTELLAN_TEST_LOCK: lock },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    const before = readFileSync(world, 'utf8');
    process.env['CASTELLAN_WORLD_DATA'] = join(base, 'Castellan');
    try {
      const said = runSaved(world, own, 'plan', '-Understood', 'W03-17', '-WaitSeconds', '0');
      expect(said.out).toContain('A change of Castellan is still being made on this host.');
      expect([said.code, readFileSync(world, 'utf8') === before]).toEqual([4, true]);
      holder.stdin.end('\n');
      await once(holder, 'exit');
      expect(runSaved(world, own, 'plan', '-Understood', 'W03-17').code).toBe(0);
    } finally {
      delete process.env['CASTELLAN_WORLD_DATA'];
    }
    expect(readFileSync(lock, 'utf8')).toMatch(/^\n\{"pid":\d+,"since":"[^"]+","by":"apply-plan\.ps1"\}\n$/u);
  });
});
