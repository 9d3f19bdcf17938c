import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resetPractice } from '../../../../main/application/hosts/reset-practice.ts';
import type { JournalEntry } from '../../../../main/contract/journal.ts';
import type { Plan } from '../../../../main/contract/plan.ts';
import { appliedChanges, runsOf, stepsInPlace } from '../../../../main/engine/history/runs.ts';
import { Workspace } from '../../../../main/shells/workspace/workspace.ts';
import { connect } from '../../../../main/shells/workspace/connect.ts';
import { history } from '../../../../main/shells/workspace/history.ts';
import { cliApplication, type Cli } from '../../../journeys/cli-application.ts';

const host = 'practice:neglected';
async function applied(cli: Cli): Promise<Plan> {
  const file = join(cli.folder, 'plan.json');
  await cli.run('plan', '--host', host, '--out', file, '--control', 'W02-42', 'W02-22');
  const plan = JSON.parse(readFileSync(file, 'utf8')) as Plan;
  await cli.run('apply', '--plan', file, '--confirm', plan.id);
  return plan;
}
async function journalOf(cli: Cli, { host: { machineId } }: Plan): Promise<readonly JournalEntry[]> {
  const storage = await cli.application.storage(machineId);
  const entries = await storage.journal.entries();
  await storage.close();
  return entries;
}
const listed = async (cli: Cli): Promise<readonly { readonly inPlace: number; readonly resetAt?: string }[]> =>
  JSON.parse((await cli.run('undo', '--host', host, '--list', '--json')).out.join('')) as never;

describe('a practice host that is reset', () => {
  it('has nothing left to undo, on the command line and in the window, and shows when it was reset', async () => {
    const cli = cliApplication();
    const plan = await applied(cli);
    expect((await cli.run('undo', '--host', host)).code).toBe(0);
    expect((await cli.run('hosts', 'reset', host)).code).toBe(0);
    expect(await listed(cli)).toMatchObject([{ inPlace: 0, resetAt: expect.any(String) as string }]);
    expect((await cli.run('undo', '--host', host)).code).toBe(2);
    const workspace = new Workspace({ application: cli.application, shell: 'browser', elevation: { can: false } });
    await connect(workspace, host);
    const { runs } = await history(workspace, host);
    expect(runs.map((run) => [run.resetAt !== undefined, run.steps.some((step) => step.inPlace || step.canUndo)])).toEqual([[true, false]]);
    const later = await applied(cli);
    expect(later.changes.map((change) => change.from)).toEqual(plan.changes.map((change) => change.from));
    expect((await listed(cli)).map((run) => [run.inPlace, run.resetAt !== undefined])).toEqual([
      [0, true],
      [later.changes.length, false],
    ]);
    expect((await cli.run('undo', '--host', host)).code).toBe(0);
    await workspace.practice(host, 'reset');
    expect((await listed(cli)).map((run) => run.inPlace)).toEqual([0, 0]);
  });

  it('gets a line in the journal only where a run is ended by it', async () => {
    const cli = cliApplication();
    const plan = await applied(cli);
    const resets = async (): Promise<number> => (await journalOf(cli, plan)).filter((each) => each.entry === 'practiceReset').length;
    await resetPractice(cli.application, host);
    await resetPractice(cli.application, host);
    expect(await resets()).toBe(1);
  });

  it('ends an interrupted run: no change of it waits to be read or concluded', async () => {
    const cli = cliApplication();
    const entries = await journalOf(cli, await applied(cli));
    const died = entries.slice(0, entries.findIndex((each) => each.entry === 'changeIntended') + 1);
    const runs = runsOf([...died, { entry: 'practiceReset', at: '2026-11-28T08:00:00.000Z' }]);
    expect(runs.map((run) => [run.ended, run.steps.every((step) => step.settled && step.provisional !== true)])).toEqual([[true, true]]);
    expect([stepsInPlace(runs), appliedChanges(runs)]).toEqual([[], []]);
  });

  it('can be reset although what it remembers is unreadable', async () => {
    const cli = cliApplication();
    await applied(cli);
    const memory = join(cli.folder, 'data', 'practice', 'neglected.json');
    expect(existsSync(memory)).toBe(true);
    writeFileSync(memory, '{"torn');
    expect((await cli.run('hosts', 'reset', host)).code).toBe(0);
    expect((await listed(cli)).map((run) => run.inPlace)).toEqual([0]);
  });

  it('is the only kind: no other host is opened for it', async () => {
    const cli = cliApplication();
    await expect(resetPractice(cli.application, 'local')).rejects.toThrow('is no practice host');
  });
});
