import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Application } from '../../../main/application/ports/application.ts';
import type { Plan } from '../../../main/contract/plan.ts';
import { connect } from '../../../main/shells/workspace/connect.ts';
import { watchApply } from '../../../main/shells/workspace/apply-plan.ts';
import { saveAcceptedRisk, saveAnswer, saveAssignment } from '../../../main/shells/workspace/change-profile.ts';
import { showPlan, showUndo, showWithoutImpact } from '../../../main/shells/workspace/plan-changes.ts';
import { watchScan } from '../../../main/shells/workspace/scan-host.ts';
import { Workspace } from '../../../main/shells/workspace/workspace.ts';
import { cliApplication, type Cli } from '../../journeys/cli-application.ts';
import { testWorlds } from '../../practice/worlds.ts';

const host = 'practice:neglected';
const control = 'W02-42';

async function all<E>(events: AsyncGenerator<E>): Promise<readonly E[]> {
  const found: E[] = [];
  for await (const event of events) found.push(event);
  return found;
}

/** The job as the command line does it. */
async function byCommandLine(cli: Cli, undo: boolean): Promise<void> {
  const apply = async (file: string): Promise<void> => {
    const { id } = JSON.parse(readFileSync(file, 'utf8')) as Plan;
    // 1: the finding is open again after its undo.
    expect((await cli.run('apply', '--plan', file, '--confirm', id, '--ticket', 'CHG-1', '--approver', 'Anna')).code).toBeLessThan(2);
  };
  await cli.run('scan', '--host', host);
  await cli.run('plan', '--host', host, '--control', control, '--out', join(cli.folder, 'plan.json'));
  await apply(join(cli.folder, 'plan.json'));
  if (!undo) return;
  await cli.run('undo', '--host', host, '--out', join(cli.folder, 'undo.json'));
  await apply(join(cli.folder, 'undo.json'));
}

/** The job as a window does it. */
async function byWindow({ application }: Cli, undo: boolean): Promise<void> {
  const workspace = new Workspace({ application, shell: 'window', elevation: { can: false } });
  const apply = async (plan: string): Promise<void> => {
    await all(watchApply(workspace, host, { plan, understood: [], ticket: 'CHG-1', approver: 'Anna', typedHostName: '', follow: false }, undefined));
  };
  await connect(workspace, host);
  await all(watchScan(workspace, host, false, undefined));
  await apply(showPlan(workspace, host, [{ control }], []).plan.id);
  if (!undo) return;
  const run = (await entriesOf(application)).findLast((entry) => entry.entry === 'runStarted')?.run ?? '';
  await apply((await showUndo(workspace, host, { run })).plan.id);
}

async function storageOf(application: Application) {
  const { identity } = await application.hosts.open(host, 'read');
  return application.storage(identity.machineId);
}
async function entriesOf(application: Application) {
  return (await storageOf(application)).journal.entries();
}

/**
 * What is left on disk, without times, and without what each run and each key makes anew. The command line reads the host again for
 * each plan, where a window knows it already. Only the command line notes a kept scan for it.
 */
async function traces({ application }: Cli): Promise<unknown> {
  const storage = await storageOf(application);
  const entries = (await storage.journal.entries()).filter((entry) => entry.entry !== 'scanKept');
  const latest = await storage.scans.latest();
  const files = readdirSync(storage.folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('undo') && name.endsWith('.json'));
  const undoFiles = files.map((name) => (JSON.parse(readFileSync(join(storage.folder, name), 'utf8')) as { steps: unknown }).steps);
  expect(files.length).toBe(1);
  expect(latest).toBeDefined();
  await storage.close();
  const text = JSON.stringify({ entries, latest, undoFiles })
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z|\d{1,2} [A-Z][a-z]+ \d{4}, [\d:]{8} UTC/g, '(time)')
    .replaceAll(/[0-9a-f]{64}/g, '(digest)')
    .replaceAll(/"head":\{"n":\d+/g, '"head":{"n":"(line)"')
    .replaceAll(/"id":"[0-9a-f]{16}"/g, '"id":"(plan)"')
    .replaceAll(/\d{17}-\d+-\d+/g, '(run)');
  return JSON.parse(text) as unknown;
}

const [answered, accepted] = ['W01-04', 'W02-42'];
const day = '2031-11-24';

async function statedByCommandLine(cli: Cli): Promise<void> {
  const about = (id: string): readonly string[] => ['--host', host, '--control', id];
  await cli.run('scan', '--host', host);
  for (const argv of [
    ['answer', ...about(answered), '--says', 'yes', '--evidence', 'Runbook, page 3', '--by', 'Anna', '--until', day],
    ['accept', ...about(accepted), '--reason', 'Old scanner', '--approver', 'Anna', '--until', day],
    ['assign', ...about(accepted), '--owner', 'Ben', '--due', day],
  ])
    expect(await cli.run('profile', ...argv)).toMatchObject({ code: 0, notes: [] });
}

async function statedByWindow({ application }: Cli): Promise<void> {
  const workspace = new Workspace({ application, shell: 'window', elevation: { can: false } });
  const until = new Date(`${day}T23:59:59`).toISOString();
  await connect(workspace, host);
  await all(watchScan(workspace, host, false, undefined));
  await saveAnswer(workspace, host, { control: answered, target: {}, says: 'yes', by: 'Anna', evidence: 'Runbook, page 3', validUntil: until });
  await saveAcceptedRisk(workspace, host, { control: accepted, reason: 'Old scanner', approver: 'Anna', expires: until });
  await saveAssignment(workspace, host, { control: accepted, owner: 'Ben', due: until });
}

async function keptProfile({ application }: Cli): Promise<unknown> {
  const storage = await storageOf(application);
  const { value, notice } = await storage.profile.read();
  await storage.close();
  expect([notice, value.answers.length, value.waivers.length, value.assignments?.length]).toEqual([undefined, 1, 1, 1]);
  return { ...value, answers: value.answers.map((answer) => ({ ...answer, at: '(time)' })) };
}

describe('the command line and the window', () => {
  it.each(Object.keys(testWorlds))('choose the same fixes without impact on %s, and each is ready to apply at once', async (world) => {
    const reference = `practice:${world}`;
    const cli = cliApplication();
    const said = await cli.run('plan', '--host', reference, '--auto', '--json');
    const { plan, unplanned } = JSON.parse(said.out.at(-1) ?? '') as { plan: Plan; unplanned: unknown };
    const workspace = new Workspace({ application: cli.application, shell: 'window', elevation: { can: false } });
    await connect(workspace, reference);
    await all(watchScan(workspace, reference, false, undefined));
    const shown = showWithoutImpact(workspace, reference, []);
    expect([plan.changes, plan.choice.targets.length, unplanned]).toEqual([shown.changes, shown.findings.length, shown.leftOut]);
    expect(plan.changes.filter(({ standing, takesEffect }) => standing.is !== 'ready' || takesEffect !== 'now')).toEqual([]);
    expect(said.code).toBe(0);
  });

  it('choose only those of one target where it is named, and refuse what is never without impact', async () => {
    const cli = cliApplication();
    const planned = async (...more: readonly string[]): Promise<Plan> =>
      (JSON.parse((await cli.run('plan', '--host', host, '--auto', '--json', ...more)).out.at(-1) ?? '') as { plan: Plan }).plan;
    const all = await planned();
    const vm = all.changes.find(({ target }) => target.kind === 'vm')?.target;
    if (!vm) throw new Error('There is a change of a VM.');
    const { changes } = await planned('--target', Object.values(vm.key)[0] ?? '');
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.length).toBeLessThan(all.changes.length);
    expect(new Set(changes.map(({ target }) => target.label))).toEqual(new Set([vm.label]));
    for (const more of [['--all'], ['--control', control], ['--window', 'LNX01'], ['--with', 'W02-36/memory-integrity']])
      expect((await cli.run('plan', '--host', host, '--auto', ...more)).code).toBe(2);
  });

  it('keep the same profile after an answer, an accepted risk and an assignment', async () => {
    const [one, other] = [cliApplication(), cliApplication()];
    await statedByCommandLine(one);
    await statedByWindow(other);
    expect(await keptProfile(other)).toEqual(await keptProfile(one));
  });

  it.each([
    ['an apply', false],
    ['an apply and its undo', true],
  ])('leave the same journal, the same scan and the same undo file after %s', async (_what, undo) => {
    const [one, other] = [cliApplication(), cliApplication()];
    await byCommandLine(one, undo);
    await byWindow(other, undo);
    expect(await traces(other)).toEqual(await traces(one));
  });
});
