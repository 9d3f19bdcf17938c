import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalEntry } from '../../main/contract/journal.ts';
import type { Plan } from '../../main/contract/plan.ts';
import { runsOf, stepsInPlace, type Run } from '../../main/engine/history/runs.ts';
import { openStorage } from '../../main/storage/host-storage.ts';
import { buryLock } from './bury-lock.ts';
import { command } from './castellan.ts';
import { connectAndKeep, keepsOnce } from './operator.ts';
import { applyOf, phaseNamed, planUndo, undoFile } from './phases.ts';
import { Points } from './points.ts';
import type { Prepared } from './prepare.ts';
import type { Rig } from './rig.ts';
import type { Scenario } from './scenario.ts';
import { powerVerdict, vmsAway } from './power-verdict.ts';
import { verdictOn, type Verdict } from './verdict.ts';

/** What one kill has come to; empty lists where nothing is wrong. */
export interface Outcome extends Verdict {
  readonly scenario: Scenario;
  /** False: the program ended without coming by the point. */
  readonly struck: boolean;
}
/** Kills Castellan in a process of its own at this point; answers whether it came by there. */
export type KillProcess = (prepared: Prepared, scenario: Scenario) => Promise<boolean>;

interface Known {
  readonly entries: readonly JournalEntry[];
  readonly runs: readonly Run[];
  readonly undoSteps: number | undefined;
}

/** The journal and the undo file on the disk. */
async function known(rig: Rig, plan: Plan): Promise<Known> {
  const storage = await openStorage(rig.dataBase, plan.host.machineId, rig.now);
  try {
    const entries = await storage.journal.entries();
    const runs = runsOf(entries);
    const file = existsSync(storage.folder) ? readdirSync(storage.folder).find((name) => /^undo-.*\.json$/.test(name)) : undefined;
    const steps =
      file === undefined ? undefined : (JSON.parse(readFileSync(join(storage.folder, file), 'utf8')) as { readonly steps: readonly unknown[] }).steps;
    return { entries, runs, undoSteps: steps?.length };
  } finally {
    await storage.close();
  }
}

const startsAtMost = 600;

/** Starts again until no process makes a change, as the message tells the user; answers what the starts have printed. */
async function startAgain(rig: Rig): Promise<readonly string[]> {
  const said: string[] = [];
  for (let start = 0; start < startsAtMost; start += 1) {
    const { out, notes } = await command(rig, ['undo', '--host', rig.reference, '--list']);
    said.push(...out, ...notes);
    if (![...out, ...notes].some((line) => line.includes('still being made'))) return said;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`A change was being made for too long: ${said.slice(-2).join(' ')}`);
}

/** Code 6 with the note that the kill has torn the file of the last scan: the work is done, and only that file could not be kept. */
const isWell = ({ code, notes }: Awaited<ReturnType<typeof command>>): boolean =>
  code === 6 && notes.some((note) => note.startsWith('The last scan ') && note.includes('is not the file that the journal notes'));

/** Undoes what is in place, as a user would. Answers what went wrong. */
async function undoAll(rig: Rig, plan: Plan): Promise<readonly string[]> {
  const { runs } = await known(rig, plan);
  if (stepsInPlace(runs).length === 0) return [];
  const planned = await command(rig, planUndo(rig));
  if (!isWell(planned) && planned.code !== 0) return [`The undo could not be planned: ${planned.notes.join(' ')}`];
  const applied = await command(rig, applyOf(undoFile(rig)), undefined, rig.job === 'rollback' ? keepsOnce() : undefined);
  return !isWell(applied) && (applied.code === undefined || [2, 4, 5, 6].includes(applied.code))
    ? [`The undo ended with ${String(applied.code)}: ${applied.notes.join(' ')}`]
    : [];
}

async function judge({ rig, plan }: Prepared, said: readonly string[]): Promise<Verdict> {
  const { entries, ...evidence } = await known(rig, plan);
  const verdict = verdictOn({ plan, recorded: rig.recorded(plan), ...evidence, said });
  const power = powerVerdict(rig.powered(), entries);
  return { lost: [...verdict.lost, ...power.lost], doubled: [...verdict.doubled, ...power.doubled], untrue: [...verdict.untrue, ...power.untrue] };
}

/** Kills, starts again, compares with the host’s own record, undoes, compares again. */
export async function torture(prepared: Prepared, scenario: Scenario, killProcess: KillProcess): Promise<Outcome> {
  const { rig, plan, untouched } = prepared;
  prepared.restore(scenario.phase);
  const struck = scenario.way === 'sigkill' ? await killProcess(prepared, scenario) : await abort(prepared, scenario);
  buryLock(rig.dataBase);
  // Until then it would be taken for one that is stopped in the middle of a change.
  if (scenario.who !== 'Castellan') await rig.untilKilledAreGone();
  const early = await startWhileStopped(prepared, scenario);
  rig.release();
  const said = await startAgain(rig);
  const ended = await endWhatIsOpen(prepared, scenario, said);
  const first = await judge(prepared, [...said, ...ended.said]);
  const left = await rig.left();
  const wrong = await undoAll(rig, plan);
  const second = await judge(prepared, []);
  const same = JSON.stringify(await rig.values()) === JSON.stringify(untouched);
  return {
    scenario,
    struck,
    lost: [...ended.lost, ...first.lost, ...wrong, ...second.lost, ...(same ? [] : ['After the undo the host is not as it was.'])],
    doubled: [...new Set([...first.doubled, ...second.doubled])],
    untrue: [...early, ...ended.untrue, ...first.untrue, ...second.untrue, ...left.map((pid) => `Process ${String(pid)} has outlived Castellan.`)],
  };
}

/** What is still open after the next start is ended as a user would: a change that waits by Keep or by its deadline, VMs that are off by "start-vms". */
async function endWhatIsOpen(
  { rig, plan }: Prepared,
  { keeps }: Scenario,
  said: readonly string[],
): Promise<Pick<Verdict, 'lost' | 'untrue'> & { readonly said: readonly string[] }> {
  const lost: string[] = [];
  const untrue: string[] = [];
  const more: string[] = [];
  if (rig.job === 'rollback') {
    const inPlace = rig.recorded(plan).at(-1)?.way === 'made';
    const { runs } = await known(rig, plan);
    const isKept = runs.some((run) => run.steps.some(({ rollback }) => rollback?.ended?.end === 'kept'));
    const waits = said.some((line) => line.includes('waits for its confirmation'));
    const isTold = waits || said.some((line) => line.includes('and its countdown was not started') || line.includes('is restoring the old value'));
    if (inPlace && !isKept && !isTold) lost.push('A change is in place that was not kept, and the start did not say that it waits.');
    if (!inPlace && waits) untrue.push('The start says that a change waits, and none was made.');
    if (keeps && waits) more.push(`Keep: ${await connectAndKeep(rig)}`);
    await rig.passes(4 * 3600);
    more.push(...(await startAgain(rig)));
    for (const left of rig.planted()) lost.push(`${left} is still on the host.`);
  }
  if (rig.job === 'windows') {
    const away = vmsAway(rig.powered());
    for (const vm of away) if (!said.some((line) => line.includes(vm) && line.includes('start-vms'))) lost.push(`${vm} is off, and the start did not say so.`);
    const { out, notes } = await command(rig, ['start-vms', '--host', rig.reference]);
    more.push(...out, ...notes);
    more.push(...(await startAgain(rig)));
  }
  return { lost, untrue, said: more };
}

/** PowerShell is in the middle of the change: the next start has to wait for it, and to conclude nothing. */
async function startWhileStopped({ rig, plan }: Prepared, { point }: Scenario): Promise<readonly string[]> {
  const pid = rig.stopped();
  if (pid === undefined || !point.startsWith('host.set')) return [];
  const before = await known(rig, plan);
  const { out, notes } = await command(rig, ['undo', '--host', rig.reference, '--list']);
  const after = await known(rig, plan);
  return [
    ...([...out, ...notes].some((line) => line.includes(`still being made on this host by process ${String(pid)}`))
      ? []
      : [`Process ${String(pid)} was making a change, and the start did not say so.`]),
    ...(JSON.stringify(before.runs) === JSON.stringify(after.runs)
      ? []
      : [`Process ${String(pid)} was making a change, and the start concluded something about it.`]),
  ];
}

/** Castellan ends inside this process: what it has asked its ports for is never answered. Or PowerShell alone ends. */
async function abort({ rig, controls }: Prepared, { phase: name, point, nth, who }: Scenario): Promise<boolean> {
  const points = new Points({ point, nth }, () => rig.strike(who, point));
  const phase = phaseNamed(rig.job, name);
  await command(rig, phase.argv(rig, controls), points, phase.operator?.());
  return points.struck;
}
