import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineError } from '../../../engine/engine-error.ts';
import { composeApplication } from '../../compose.ts';
import { practiceHosts } from '../../hosts.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { applyCommand } from './apply-command.ts';
import type { Context } from './context.ts';
import { planCommand } from './plan-command.ts';
import { undoCommand } from './undo-command.ts';
import { scanCommand } from './scan-command.ts';
import { readPlanFile } from '../../../storage/plan-file.ts';

/** Walks through the whole job on a practice host: scan, plan, apply, verify, undo. Changes no computer. */
export async function guide({ io, application: { version, pdf, clock, scripts } }: Context, host: string): Promise<ExitCode> {
  if (!host.startsWith('practice:'))
    throw new EngineError(
      'nothingToDo',
      `The guide applies its plan and undoes it again, so it takes practice hosts only. For ${host}, start with: castellan scan --host ${host}. “castellan --help” lists the next commands.`,
    );
  // An application of its own: the changes of the user on the practice hosts are not touched.
  const folder = await mkdtemp(join(tmpdir(), 'castellan-guide-'));
  const context: Context = {
    io,
    application: composeApplication({ hosts: practiceHosts(folder, undefined, clock), version, dataBase: folder, by: 'guide', pdf, clock, scripts }),
  };
  const step = stepper(io);
  try {
    io.out('Castellan reads a Hyper-V host, shows insecure settings and explains them. It shows each change before it applies it.');
    io.out('It verifies applied changes and can undo them.');
    io.out(`This guide uses the practice host ${host}: recorded facts. No computer is changed.`);
    if (!io.ask) io.out('(This terminal takes no input, so the guide continues automatically.)');

    if (!(await step('1  Scan: read the host, change no setting', `castellan scan --host ${host}`))) return 0;
    await scanCommand(context, { host });

    if (!(await step('2  Plan: list the automatic fixes without impact', `castellan plan --host ${host} --auto --out plan.json`))) return 0;
    const planFile = join(folder, 'plan.json');
    await planCommand(context, { host, auto: true, out: planFile });
    const plan = await readPlanFile(planFile);
    if (plan.changes.length === 0) {
      io.out('This host has no automatic fix without impact, so the guide ends here.');
      return 0;
    }

    if (!(await step('3  Apply: write the journal, change the settings, verify', `castellan apply --plan plan.json --confirm ${plan.id}`))) return 0;
    const applied = await applyCommand(context, { plan: planFile, confirm: plan.id });

    if (!(await step('4  Undo: restore the recorded values', `castellan undo --host ${host} --out undo.json; castellan apply --plan undo.json`)))
      return applied;
    const undoFile = join(folder, 'undo.json');
    await undoCommand(context, { host, out: undoFile });
    const undo = await readPlanFile(undoFile);
    await applyCommand(context, { plan: undoFile, confirm: undo.id });

    io.out('');
    io.out('The guide is finished. Continue with “npm run castellan -- --help”, or read README.md.');
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Announces a step and lets the user stop before it. */
function stepper(io: Io): (title: string, command: string) => Promise<boolean> {
  return async (title, command) => {
    io.out('');
    io.out(`── ${title}`);
    io.out(`   ${command}`);
    if (!io.ask) return true;
    return !(await io.ask('   Press Enter to continue, q to quit: ')).trim().toLowerCase().startsWith('q');
  };
}
