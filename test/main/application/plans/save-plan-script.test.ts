import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../../main/contract/plan.ts';
import { cliApplication, type Cli } from '../../../journeys/cli-application.ts';

const host = 'practice:neglected';
interface DataFile {
  readonly kind: string;
  readonly host: unknown;
  readonly steps: readonly {
    readonly label: string;
    readonly from?: unknown;
    readonly to?: unknown;
    readonly add?: unknown;
    readonly remove?: unknown;
    readonly madeKeys?: unknown;
  }[];
  readonly notMade: readonly { readonly label: string; readonly reason: string }[];
  readonly [name: string]: unknown;
}
interface Saved {
  readonly plan: Plan;
  readonly script: {
    readonly steps: number;
    readonly notMade: number;
    readonly plan: { name: string; sha256: string };
    readonly undo: { name: string; sha256: string };
  };
}
async function savedFrom(cli: Cli, folder: string, ...choice: readonly string[]): Promise<Saved> {
  const said = await cli.run('plan', '--host', host, '--save-script', folder, '--json', ...choice);
  expect(said.notes).toEqual([]);
  return JSON.parse(said.out.at(-1) ?? '') as Saved;
}
const read = (folder: string, name: string): DataFile => JSON.parse(readFileSync(join(folder, name), 'utf8')) as DataFile;

describe('a plan saved as a script', () => {
  it('holds each change once: as a step, or with the reason why a script does not make it', async () => {
    const cli = cliApplication();
    const folder = join(cli.folder, 'deep', 'script');
    const { plan, script } = await savedFrom(cli, folder, '--all', '--ticket', 'CHG-1', '--approver', 'Anna');
    const data = read(folder, script.plan.name);
    const held = plan.changes.filter(({ standing }) => standing.is === 'held' || standing.is === 'guarded');
    expect(held.length).toBeGreaterThan(0);
    const label = ({ label: own, target }: Plan['changes'][number]): string => `=${own} of ${target.label}`;
    expect(data.steps.map((step) => step.label)).toEqual(plan.changes.filter((change) => !held.includes(change)).map(label));
    expect(data.notMade.map((each) => each.label)).toEqual(held.map(label));
    expect(data.notMade.filter(({ reason }) => !/^=(On hold|Only Castellan applies it, with automatic rollback): /.test(reason))).toEqual([]);
    expect([script.steps, script.notMade]).toEqual([data.steps.length, held.length]);
    expect(data).toMatchObject({
      kind: 'castellan plan',
      plan: plan.id,
      ticket: '=CHG-1',
      approver: '=Anna',
      host: { kind: 'practice', name: `=${plan.host.name}` },
    });
  });

  it('has an undo file that is each step turned around, the last first, and that names what it does not undo', async () => {
    const cli = cliApplication();
    const folder = join(cli.folder, 'script');
    const { plan, script } = await savedFrom(cli, folder, '--all');
    const [steps, back] = [read(folder, script.plan.name).steps, read(folder, script.undo.name)];
    const going = plan.changes.filter(({ standing }) => standing.is !== 'held' && standing.is !== 'guarded');
    const kept = going.filter(({ undo }) => undo.is === 'not');
    expect(back.kind).toBe('castellan undo');
    expect(back.notMade.map(({ reason }) => reason)).toEqual(kept.map(({ undo }) => `=${undo.is === 'not' ? undo.reason : ''}`));
    const undone = steps.filter((_step, at) => !kept.includes(going[at] as Plan['changes'][number])).reverse();
    expect(back.steps.map(({ label }) => label)).toEqual(undone.map(({ label }) => label));
    for (const [at, step] of back.steps.entries()) {
      const { from, to, add, remove } = undone[at] ?? {};
      expect(step, step.label).toMatchObject(from === undefined ? { add: remove, remove: add } : { from: to });
    }
  });

  it('is ASCII, and its SHA-256 are those that are shown', async () => {
    const cli = cliApplication();
    const folder = join(cli.folder, 'script');
    const { script } = await savedFrom(cli, folder, '--all');
    for (const { name, sha256 } of [script.plan, script.undo]) {
      const bytes = readFileSync(join(folder, name));
      expect(bytes.filter((byte) => byte !== 10 && (byte < 32 || byte > 126))).toHaveLength(0);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
    const guide = readFileSync(join(folder, 'README.txt'), 'utf8');
    for (const { name, sha256 } of [script.plan, script.undo]) expect([guide.includes(name), guide.includes(sha256)]).toEqual([true, false]);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files).toEqual(expect.arrayContaining(['apply-plan.ps1', 'undo.ps1', join('modules', 'Castellan.Write.psm1'), 'never-touch.generated.json']));
  });

  it('is not written into a folder that holds something, nor for a plan of which a script makes nothing', async () => {
    const cli = cliApplication();
    const full = join(cli.folder, 'full');
    mkdirSync(full);
    writeFileSync(join(full, 'apply-plan.ps1'), 'mine');
    const refused = await cli.run('plan', '--host', host, '--auto', '--save-script', full);
    expect([refused.code, refused.notes.join()]).toEqual([6, expect.stringContaining('is not empty: it holds apply-plan.ps1')]);
    expect(readdirSync(full)).toEqual(['apply-plan.ps1']);
    const nothing = join(cli.folder, 'nothing');
    const empty = await cli.run('plan', '--host', host, '--control', 'W01-04', '--save-script', nothing);
    expect([empty.code, empty.notes.join()]).toEqual([2, expect.stringContaining('No script was saved')]);
    expect(existsSync(nothing)).toBe(false);
  });
});
