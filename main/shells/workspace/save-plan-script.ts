import { join } from 'node:path';
import type { SavedPlanScriptView } from '../../contract/wizard/plan-view.ts';
import { planScriptFiles, type DataFile } from '../../application/plans/save-plan-script.ts';
import { writeScriptFolder } from '../../storage/script-folder.ts';
import { WorkspaceError } from './workspace-error.ts';
import type { Workspace } from './workspace.ts';

interface SaveRequest {
  readonly plan: string;
  readonly ticket: string;
  readonly approver: string;
}

/** A plan that was shown, as a script: in a new folder of its own where the window can ask for one, else as data for the browser. */
export async function savePlanScript(workspace: Workspace, reference: string, { plan: id, ticket, approver }: SaveRequest): Promise<SavedPlanScriptView> {
  const plan = workspace.session(reference).plans.get(id);
  if (!plan)
    throw new WorkspaceError(
      'planGone',
      'This plan is no longer valid: something was applied or answered since it was made. Nothing was saved. Make the plan again.',
    );
  const script = await workspace.inTurn(reference, () => planScriptFiles(workspace.application, { reference, plan, ticket, approver }));
  const named = ({ name, sha256 }: DataFile) => ({ name, sha256 });
  const { chooseFolder } = workspace.options;
  if (!chooseFolder) {
    const withText = (file: DataFile) => ({ ...named(file), text: Buffer.from(file.bytes).toString('ascii') });
    return { is: 'fetch', plan: withText(script.plan), undo: withText(script.undo), notMade: script.notMade };
  }
  const chosen = await chooseFolder();
  if (chosen === undefined) return { is: 'cancelled' };
  const folder = join(chosen, `castellan-plan-${plan.id}`);
  await writeScriptFolder(folder, script.files);
  return { is: 'saved', folder, plan: named(script.plan), undo: named(script.undo), notMade: script.notMade };
}
