import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../main/contract/finding.ts';
import type { Plan } from '../../main/contract/plan.ts';
import { resourceNamed } from '../../main/resources/resource-named.ts';
import { cliApplication, type Cli, type Printed } from './cli-application.ts';

const neglected = 'practice:neglected';
const last = (said: Printed): unknown => JSON.parse(said.out.at(-1) ?? 'null');

async function findings(cli: Cli, ...more: readonly string[]): Promise<readonly Finding[]> {
  return (last(await cli.run('scan', '--host', neglected, '--json', ...more)) as { findings: readonly Finding[] }).findings;
}
async function plan(cli: Cli, file: string, ...more: readonly string[]): Promise<Plan> {
  await cli.run('plan', '--host', neglected, '--out', file, ...more);
  return JSON.parse(readFileSync(file, 'utf8')) as Plan;
}

describe('the main job on a practice host', () => {
  it('goes from scan over plan and apply to undo, and back to the very same findings', async () => {
    const cli = cliApplication();
    const before = await findings(cli);
    expect(before.find((finding) => finding.control === 'W02-42')?.verdict).toBe('notMet');
    const file = join(cli.folder, 'plan.json');
    const made = await plan(cli, file, '--auto');
    expect(made.changes.length).toBeGreaterThan(1);
    const applied = await cli.run('apply', '--plan', file, '--confirm', made.id, '--json');
    expect((last(applied) as { steps: readonly { settled: { outcome: string } }[] }).steps.map((step) => step.settled.outcome)).toEqual(
      made.changes.map(() => 'done'),
    );
    expect((await findings(cli)).find((finding) => finding.control === 'W02-42')?.verdict).toBe('met');

    const undoFile = join(cli.folder, 'undo.json');
    expect((await cli.run('undo', '--host', neglected, '--out', undoFile)).code).toBe(0);
    const undo = JSON.parse(readFileSync(undoFile, 'utf8')) as Plan;
    await cli.run('apply', '--plan', undoFile, '--confirm', undo.id);
    const shape = (list: readonly Finding[]): unknown =>
      list.map((finding) => [finding.control, finding.target.label, finding.verdict, finding.evidence.map((each) => each.state)]);
    expect(shape(await findings(cli))).toEqual(shape(before));
    expect((await cli.run('undo', '--host', neglected)).code).toBe(2);
  });

  it('requires a separate confirmation for a change that can lock users out, and the name of the host for one that can cut the connection', async () => {
    const cli = cliApplication();
    const file = join(cli.folder, 'plan.json');
    const made = await plan(cli, file, '--control', 'HV-A-17', 'W12-01');
    expect(made.changes.map((change) => change.standing.is).sort()).toEqual(['confirm', 'guarded']);
    const unnamed = await cli.run('apply', '--plan', file, '--confirm', made.id, '--understood', 'W12-01');
    expect([unnamed.code, unnamed.notes.join()]).toEqual([2, expect.stringContaining('Type HV01 to apply the plan.')]);
    const without = await cli.run('apply', '--plan', file, '--confirm', made.id);
    expect(without.code).toBe(5);
    const understood = await cli.run('apply', '--plan', file, '--confirm', made.id, '--host-name', 'HV01', '--understood', 'HV-A-17', '--json');
    const steps = (last(understood) as { steps: readonly { change: { controls: readonly string[] }; settled: { outcome: string } }[] }).steps;
    expect(Object.fromEntries(steps.map((step) => [step.change.controls[0], step.settled.outcome]))).toEqual({ 'HV-A-17': 'done', 'W12-01': 'held' });
    expect(understood.code).toBe(5);
  });

  it('asks at the terminal for the plan and for each control that wants a word of its own', async () => {
    const cli = cliApplication();
    const file = join(cli.folder, 'plan.json');
    const made = await plan(cli, file, '--control', 'HV-A-17', 'W02-42');
    expect((await cli.runTyping([''], 'apply', '--plan', file)).notes).toEqual(['Nothing was applied.']);
    const outcomes = (said: Printed): unknown =>
      Object.fromEntries(
        (last(said) as { steps: readonly { change: { controls: readonly string[] }; settled: { outcome: string } }[] }).steps.map((step) => [
          step.change.controls[0],
          step.settled.outcome,
        ]),
      );
    expect(outcomes(await cli.runTyping([made.id, ''], 'apply', '--plan', file, '--json'))).toEqual({ 'HV-A-17': 'held', 'W02-42': 'done' });
    const again = await plan(cli, file, '--control', 'HV-A-17', 'W02-42');
    expect(outcomes(await cli.runTyping([again.id, 'hv-a-17'], 'apply', '--plan', file, '--json'))).toEqual({ 'HV-A-17': 'done' });
  });

  it('shows what waits for a restart as waiting, and as in order after it', async () => {
    const cli = cliApplication();
    const file = join(cli.folder, 'plan.json');
    const made = await plan(cli, file, '--control', 'W02-16');
    await cli.run('apply', '--plan', file, '--confirm', made.id, '--understood', 'W02-16');
    expect((await findings(cli)).find((finding) => finding.control === 'W02-16')?.verdict).toBe('pending');
    await cli.run('hosts', 'restart', neglected);
    expect((await findings(cli)).find((finding) => finding.control === 'W02-16')?.verdict).toBe('met');
  });

  it('stores no secret of a host or VM, neither on disk nor in its output', async () => {
    const cli = cliApplication();
    const said = [
      await cli.run('scan', '--host', neglected),
      await cli.run('scan', '--host', neglected, '--json'),
      await cli.run('plan', '--host', neglected, '--all', '--json'),
    ];
    const { facts } = await cli.application.hosts.open(neglected, 'read').then(async (host) => ({ facts: await host.read({ resource: resourceNamed('vm') }) }));
    expect(JSON.stringify(facts)).toContain('Sommer2014');
    expect(JSON.stringify(said)).not.toContain('Sommer2014');
    const kept = readdirSync(cli.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    expect(kept.length).toBeGreaterThan(1);
    expect(kept.join('\n')).not.toContain('Sommer2014');
  });

  it('keeps what was found when it is cancelled, and says what is missing', async () => {
    const cli = cliApplication();
    const said = await cli.runAndCancel('scan', '--host', neglected, '--json');
    const done = last(said) as { partial: boolean; findings: readonly Finding[] };
    expect(done.partial).toBe(true);
    expect(done.findings.filter((finding) => finding.verdict === 'met')).toEqual([]);
    expect(said.code).toBe(3);
  });
});

describe('problems', () => {
  it('with the host’s name says which hosts there are', async () => {
    const said = await cliApplication().run('scan', '--host', 'practice:nobody');
    expect(said.code).toBe(2);
    expect(said.notes.join()).toContain('neglected');
    const other = await cliApplication().run('scan', '--host', 'HV99');
    expect([other.code, other.notes.join()]).toEqual([2, expect.stringContaining('practice:fresh')]);
  });

  it('with a plan that was altered, confirmed wrongly or made for another host refuses it', async () => {
    const cli = cliApplication();
    const file = join(cli.folder, 'plan.json');
    const made = await plan(cli, file, '--auto');
    const wrong = await cli.run('apply', '--plan', file, '--confirm', 'abc');
    expect([wrong.code, wrong.notes.join()]).toEqual([2, expect.stringContaining(made.id)]);
    const unconfirmed = await cli.run('apply', '--plan', file);
    expect([unconfirmed.code, unconfirmed.notes.join()]).toEqual([2, expect.stringContaining('Nothing was applied')]);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"UseLogonCredential"', '"Start"'));
    const altered = await cli.run('apply', '--plan', file, '--confirm', made.id);
    expect([altered.code, altered.notes.join()]).toEqual([2, expect.stringContaining('Make the plan again')]);
    writeFileSync(file, '{"version":1');
    expect((await cli.run('apply', '--plan', file, '--confirm', made.id)).code).toBe(2);
  });

  it('with a plan asks for the values, not for the time: a newer scan does not make it old, another value does', async () => {
    const cli = cliApplication();
    const file = join(cli.folder, 'plan.json');
    const made = await plan(cli, file, '--control', 'W02-42');
    await cli.run('scan', '--host', neglected);
    const host = await cli.application.hosts.open(neglected, 'change');
    const change = made.changes[0] ?? expect.fail('an empty plan');
    await host.set({ address: change.address, from: change.from, to: { is: 'value', value: 7 }, edit: { how: 'replace' } });
    const moved = await cli.run('apply', '--plan', file, '--confirm', made.id);
    expect([moved.code, moved.notes.join()]).toEqual([4, expect.stringMatching(/UseLogonCredential.*old value 1, but the host has 7.*Nothing was applied/)]);
    await host.set({ address: change.address, from: { is: 'value', value: 7 }, to: change.from, edit: { how: 'replace' } });
    expect((await cli.run('apply', '--plan', file, '--confirm', made.id)).notes).toEqual([]);
  });

  it('with a value that was changed by another program leaves it alone, and undo shows the three values', async () => {
    const cli = cliApplication();
    const file = join(cli.folder, 'plan.json');
    const made = await plan(cli, file, '--control', 'W02-42');
    await cli.run('apply', '--plan', file, '--confirm', made.id);
    const host = await cli.application.hosts.open(neglected, 'change');
    const address = made.changes[0]?.address ?? { resource: '', key: {}, property: '' };
    await host.set({ address, from: { is: 'value', value: 0 }, to: { is: 'value', value: 7 }, edit: { how: 'replace' } });
    const undo = await cli.run('undo', '--host', neglected);
    expect(undo.code).toBe(4);
    expect(undo.out.join('\n')).toMatch(/Before the run: 1 \(on\)\. After the run: 0 \(off\)\. Now: 7\./);
    const drift = await cli.run('drift', '--host', neglected);
    expect([drift.code, drift.out.at(-1)]).toEqual([4, '1 setting: 0 as set, 1 changed since, 0 not read.']);
    const [, step] = /--anyway (\S+)/.exec(undo.out.join('\n')) ?? [];
    const back = join(cli.folder, 'undo.json');
    expect((await cli.run('undo', '--host', neglected, '--anyway', step ?? '', '--out', back)).out.join('\n')).toContain('--understood W02-42');
    const { id } = JSON.parse(readFileSync(back, 'utf8')) as Plan;
    expect((await cli.run('apply', '--plan', back, '--confirm', id)).code).toBe(5);
    expect((await cli.run('apply', '--plan', back, '--confirm', id, '--understood', 'W02-42')).code).toBe(1);
    expect((await cli.run('drift', '--host', neglected)).out).toEqual(['No change of Castellan is in place on this host.']);
    await host.close();
    const again = await plan(cli, file, '--control', 'W02-42');
    const other = await cli.application.hosts.open(neglected, 'change');
    await other.set({ address, from: { is: 'value', value: 1 }, to: { is: 'value', value: 9 }, edit: { how: 'replace' } });
    const moved = await cli.run('apply', '--plan', file, '--confirm', again.id);
    expect(moved.code).toBe(4);
  });

  it('with several runs is undone as a whole, and the undo file of each run has no step left', async () => {
    const cli = cliApplication();
    const file = join(cli.folder, 'plan.json');
    for (const control of ['W02-42', 'HV-D-22']) {
      const made = await plan(cli, file, '--control', control);
      // HV-D-22 needs a confirmation of its own: without it nothing of the first try is made.
      await cli.run('apply', '--plan', file, '--confirm', made.id);
      if (control === 'HV-D-22') await cli.run('apply', '--plan', file, '--confirm', made.id, '--understood', control);
    }
    const undo = await cli.run('undo', '--host', neglected, '--all', '--out', file);
    expect([undo.code, undo.out[0]]).toEqual([0, expect.stringContaining('undoes everything')]);
    expect(undo.out.join('\n')).toContain('Removes what was set for W02-42: WDigest does not keep plaintext passwords in memory');
    const { id } = JSON.parse(readFileSync(file, 'utf8')) as Plan;
    expect((await cli.run('apply', '--plan', file, '--confirm', id)).code).toBe(1);
    const folder = join(cli.folder, 'data', 'practice-neglected');
    const files = readdirSync(folder).filter((name) => name.startsWith('undo-'));
    expect(files).toHaveLength(3);
    for (const name of files) expect(JSON.parse(readFileSync(join(folder, name), 'utf8'))).toMatchObject({ steps: [] });
    expect((await cli.run('undo', '--host', neglected, '--all')).code).toBe(2);
    expect((await cli.run('undo', '--host', neglected, '--all', '--run', 'r')).code).toBe(2);
  });

  it('with a profile file names what is wrong in it', async () => {
    const cli = cliApplication();
    const file = join(cli.folder, 'profile.json');
    for (const [text, message] of [
      ['{', /profile\.json/],
      ['{"version":1,"values":{"managementNetwork":["10.0.0.0/8"]}}', /managementNetworks/],
      ['{"version":1,"values":{"minimumPasswordLength":"long"}}', /minimumPasswordLength/],
      ['{"version":1,"answers":[{"control":"W01-04"}]}', /answers/],
    ] as const) {
      writeFileSync(file, text);
      const said = await cli.run('scan', '--host', neglected, '--profile', file);
      expect([said.code, said.notes.join()]).toEqual([2, expect.stringMatching(message)]);
    }
    expect((await cli.run('scan', '--host', neglected, '--profile', join(cli.folder, 'none.json'))).notes.join()).toContain('none.json');
  });

  it('with a journal that was changed manually refuses to add to it', async () => {
    const cli = cliApplication();
    const file = join(cli.folder, 'plan.json');
    const made = await plan(cli, file, '--auto');
    await cli.run('apply', '--plan', file, '--confirm', made.id);
    const host = await cli.application.hosts.open(neglected, 'read');
    const { journalPath } = await cli.application.storage(host.identity.machineId).then(async (storage) => {
      await storage.close();
      return storage;
    });
    const lines = readFileSync(journalPath, 'utf8').split('\n');
    writeFileSync(journalPath, [lines[0], ...lines.slice(2)].join('\n'));
    const said = await cli.run('undo', '--host', neglected);
    expect(said.code).toBe(4);
    expect(said.notes.join()).toMatch(/Line 2 of the journal/);
  });
});

describe('what a user answers', () => {
  it('settles a question until it lapses', async () => {
    const cli = cliApplication();
    const file = join(cli.folder, 'profile.json');
    const answer = { control: 'W01-04', says: 'yes', by: 'Anna', at: '2026-01-01T00:00:00Z', evidence: 'Runbook, page 3', validUntil: '2099-01-01T00:00:00Z' };
    writeFileSync(file, JSON.stringify({ version: 1, answers: [answer] }));
    expect((await findings(cli, '--profile', file)).find((finding) => finding.control === 'W01-04')?.verdict).toBe('met');
    writeFileSync(file, JSON.stringify({ version: 1, answers: [{ ...answer, validUntil: '2026-02-01T00:00:00Z' }] }));
    expect((await findings(cli, '--profile', file)).find((finding) => finding.control === 'W01-04')?.verdict).toBe('manual');
  });
});
