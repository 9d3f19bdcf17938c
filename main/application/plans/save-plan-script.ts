import type { Plan } from '../../contract/plan.ts';
import { keysOfRun, pathsToCreate } from '../../engine/history/made-keys.ts';
import { EngineError } from '../../engine/engine-error.ts';
import { planScript } from '../../engine/planning/plan-script.ts';
import { settingsOf } from '../../engine/planning/setting-at.ts';
import { planScriptText, type PlanScriptFile } from '../../storage/plan-script-file.ts';
import type { FolderFile } from '../../storage/script-folder.ts';
import type { Application } from '../ports/application.ts';
import { withOpenHost } from '../hosts/open-host.ts';
import { planScriptGuide } from './plan-script-guide.ts';

export interface SavePlanScriptRequest {
  readonly reference: string;
  /** A plan that this process has made: nothing of a plan file is believed here. */
  readonly plan: Plan;
  readonly ticket?: string | undefined;
  readonly approver?: string | undefined;
}
/** The files of a plan as a script. The two files of data come last, so that a folder that was written in part cannot be used. */
export interface SavedPlanScript {
  readonly files: readonly FolderFile[];
  readonly plan: DataFile;
  readonly undo: DataFile;
  readonly steps: number;
  readonly notMade: number;
}
export interface DataFile extends FolderFile {
  readonly sha256: string;
}

const lists = ['cmdlets', 'never-touch', 'register', 'settable'];

/**
 * A plan as a script: the fixed scripts of the product, and as data the changes that are ready, with their undo. The host is asked
 * once, which registry keys it lacks, so that the undo removes them.
 */
export async function planScriptFiles(application: Application, { reference, plan, ticket, approver }: SavePlanScriptRequest): Promise<SavedPlanScript> {
  if (plan.purpose === 'undo')
    throw new EngineError(
      'nothingToDo',
      'An undo plan cannot be saved as a script. undo.ps1 undoes a run without Castellan, with the undo file beside the journal.',
    );
  const { host, folder, madeKeys } = await lookAt(application, reference, plan);
  const script = planScript(plan.changes, settingsOf(application.controls), madeKeys);
  if (script.steps.length === 0)
    throw new EngineError('nothingToDo', 'No script was saved: each change of the plan is on hold, so a script would make none of them.');
  const scripts = await application.scripts();
  const digestOf = (name: string): string => {
    const list = scripts.find((each) => each.name === `${name}.generated.json`);
    if (!list) throw new Error(`The list ${name} is not among the scripts.`);
    return application.digest(new TextDecoder().decode(list.bytes).replaceAll('\r\n', '\n'));
  };
  const about = {
    plan: plan.id,
    host,
    folder,
    savedAt: application.clock.now(),
    savedBy: application.by,
    version: application.version,
    ticket,
    approver,
    lists: Object.fromEntries(lists.map((name) => [name, digestOf(name)])),
  };
  const data = (name: string, file: PlanScriptFile): DataFile => {
    const text = planScriptText(file);
    return { name: `${name}-${plan.id}.json`, bytes: new TextEncoder().encode(text), sha256: application.digest(text) };
  };
  const steps = data('plan', { ...about, kind: 'castellan plan', steps: script.steps, notMade: script.notMade });
  const undo = data('undo-plan', { ...about, kind: 'castellan undo', steps: script.undo, notMade: script.notUndone });
  const guide = { name: 'README.txt', bytes: new TextEncoder().encode(planScriptGuide(plan, steps.name, undo.name).replaceAll('\n', '\r\n')) };
  return { files: [...scripts, guide, undo, steps], plan: steps, undo, steps: script.steps.length, notMade: script.notMade.length };
}

/** The registry keys that these changes create, as Apply asks for them before its first change. */
const lookAt = (
  application: Application,
  reference: string,
  { host: planned, changes }: Plan,
): Promise<{ readonly host: Plan['host']; readonly folder: string; readonly madeKeys: readonly string[] }> =>
  withOpenHost(application, reference, 'read', async (opened) => {
    const { host, storage } = opened;
    const { identity } = host;
    if (identity.machineId !== planned.machineId || identity.name !== planned.name)
      throw new EngineError('otherHost', `The plan was made for ${planned.name}, this is ${identity.name}. Make a plan for this host.`);
    const paths = pathsToCreate(changes);
    const madeKeys = paths.length === 0 ? [] : keysOfRun(changes, await host.missingKeys(paths), await opened.runs());
    return { host: identity, folder: storage.folder.split(/[\\/]/).at(-1) ?? '', madeKeys };
  });
