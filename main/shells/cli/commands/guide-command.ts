import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeApplication } from '../../compose.ts';
import { practiceHosts } from '../../hosts.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { applyPlan } from './apply-command.ts';
import type { Context } from './context.ts';
import { planChanges } from './plan-command.ts';
import { planUndo } from './undo-command.ts';
import { scanHost } from './scan-command.ts';
import { readPlanFile } from '../../../storage/plan-file.ts';

const host = 'practice:neglected';

/** Walks through the whole job on a practice host: scan, plan, apply, read again, take back. Changes no computer. */
export async function guide({ io, application: { version, pdf, clock } }: Context): Promise<ExitCode> {
  // An application of its own: what the person has done on his practice hosts stays as it is.
  const folder = await mkdtemp(join(tmpdir(), 'castellan-guide-'));
  const context: Context = {
    io,
    application: composeApplication({ hosts: practiceHosts(folder, undefined, clock), version, dataBase: folder, by: 'guide', pdf, clock }),
  };
  const step = stepper(io);
  try {
    io.out('Castellan reads a Hyper-V host, shows what is wrong and why, shows exactly what a fix would change,');
    io.out('applies it after confirmation, proves that it worked, and can take it back.');
    io.out('This walk uses a practice host: recorded facts of a neglected server. No computer is changed.');
    if (!io.ask) io.out('(Nobody sits at this terminal, so the walk goes on by itself.)');

    if (!(await step('1  Scan: read everything, judge it, change nothing', `castellan scan --host ${host}`))) return 0;
    await scanHost(context, { host });

    if (!(await step('2  Plan: see what would change, for what nobody will notice', `castellan plan --host ${host} --auto --out plan.json`))) return 0;
    const planFile = join(folder, 'plan.json');
    await planChanges(context, { host, auto: true, out: planFile });
    const plan = await readPlanFile(planFile);

    if (!(await step('3  Apply: journal first, set, read back, judge again', `castellan apply --plan plan.json --confirm ${plan.id}`))) return 0;
    const applied = await applyPlan(context, { plan: planFile, confirm: plan.id });

    if (!(await step('4  Undo: put back exactly what was there', `castellan undo --host ${host} --out undo.json; castellan apply --plan undo.json`)))
      return applied;
    const undoFile = join(folder, 'undo.json');
    await planUndo(context, { host, out: undoFile });
    const undo = await readPlanFile(undoFile);
    await applyPlan(context, { plan: undoFile, confirm: undo.id });

    io.out('');
    io.out('That was the whole job. Go on with “npm run castellan -- --help”, or read README.md.');
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Announces a step and lets the person stop before it. */
function stepper(io: Io): (title: string, command: string) => Promise<boolean> {
  return async (title, command) => {
    io.out('');
    io.out(`── ${title}`);
    io.out(`   ${command}`);
    if (!io.ask) return true;
    return !(await io.ask('   Enter goes on, q leaves: ')).trim().toLowerCase().startsWith('q');
  };
}
