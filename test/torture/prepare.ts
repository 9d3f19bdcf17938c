import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '../../main/contract/plan.ts';
import { command } from './castellan.ts';
import { buryLock } from './bury-lock.ts';
import { phaseNamed, phasesOf, planFile, readPlan, type Phase } from './phases.ts';
import { Points } from './points.ts';
import type { Rig } from './rig.ts';
import { shuffled, type Counted } from './scenario.ts';

/** A job on one host, walked through once without a kill: what there is to kill, and the host as it is before each phase. */
export interface Prepared {
  readonly rig: Rig;
  readonly controls: readonly string[];
  readonly plan: Plan;
  readonly points: readonly Counted[];
  /** The values of the host that nothing was changed on. */
  readonly untouched: unknown;
  restore(phase: string): void;
}

const changesWanted = 3;

/** Controls whose changes are made without a question, by the seed, until there are enough changes. */
async function chooseControls(rig: Rig, seed: number): Promise<readonly string[]> {
  const file = planFile(rig);
  const said = await command(rig, ['plan', '--host', rig.reference, '--out', file, '--auto']);
  const ready = readPlan(file).changes.filter((change) => change.standing.is === 'ready' && change.controls.length === 1);
  if (ready.length < changesWanted) throw new Error(`${rig.reference} has too few changes: ${said.notes.join(' ')}`);
  const ids = [...new Set(ready.map((change) => change.controls[0] ?? ''))].sort();
  const chosen: string[] = [];
  let changes = 0;
  for (const id of shuffled(seed, ids)) {
    const more = ready.filter((change) => change.controls[0] === id).length;
    if (more > 2 * changesWanted) continue;
    chosen.push(id);
    changes += more;
    if (changes >= changesWanted) break;
  }
  return chosen;
}

/** Empties the folder of a rig and fills it from another. */
function fill(folder: string, from: string): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
  cpSync(from, folder, { recursive: true });
}

/** Walks through the job once. Throws where a phase does not end as it should. */
export async function prepare(rig: Rig, seed: number, given?: readonly string[]): Promise<Prepared> {
  const kept = mkdtempSync(join(tmpdir(), 'castellan-torture-kept-'));
  const keep = (phase: string): void => {
    cpSync(rig.folder, join(kept, phase), { recursive: true });
  };
  const restore = (phase: string): void => {
    fill(rig.folder, join(kept, phase));
  };
  keep('begin');
  const controls = given ?? (await chooseControls(rig, seed));
  restore('begin');
  const untouched = await rig.values();
  const points: Counted[] = [];
  for (const phase of phasesOf[rig.job]) {
    if (phase.after) await interrupt(rig, phase.after, controls, restore);
    if (phase.from !== undefined) restore(phase.from);
    keep(phase.name);
    const own = new Points();
    const { code, notes } = await command(rig, phase.argv(rig, controls), own, phase.operator?.());
    // 1 and 3: findings, as many as there are; 4: a value that the host has restored; 5: a change on hold.
    if (code === undefined || [2, ...(rig.job === 'rollback' ? [] : [4]), 6].includes(code))
      throw new Error(`${rig.reference}, ${phase.name} ended with ${String(code)}: ${notes.join(' ')}`);
    if (phase.isKnown === true) continue;
    for (const point of new Set(own.seen))
      for (const who of rig.killsAt(point)) points.push({ phase: phase.name, point, who, times: own.seen.filter((each) => each === point).length });
    if (phase.name === phasesOf[rig.job].find(({ isKnown, name }) => isKnown !== true && name.startsWith('apply'))?.name) rig.learn(readPlan(planFile(rig)));
  }
  restore(phasesOf[rig.job].find(({ name }) => name.startsWith('apply'))?.name ?? 'begin');
  return { rig, controls, plan: readPlan(planFile(rig)), points, untouched, restore };
}

async function interrupt(
  rig: Rig,
  { phase: name, point, nth = 0, then }: NonNullable<Phase['after']>,
  controls: readonly string[],
  restore: (phase: string) => void,
): Promise<void> {
  restore(name);
  const points = new Points({ point, nth }, () => rig.strike('Castellan', point));
  const phase = phaseNamed(rig.job, name);
  await command(rig, phase.argv(rig, controls), points, phase.operator?.());
  if (!points.struck) throw new Error(`${rig.reference}, ${name} does not come by “${point}” ${String(nth + 1)} times.`);
  buryLock(rig.dataBase);
  rig.release();
  await then?.(rig);
}
