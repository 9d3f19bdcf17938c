import { planScriptFiles } from '../../../application/plans/save-plan-script.ts';
import type { Plan } from '../../../contract/plan.ts';
import { writeScriptFolder } from '../../../storage/script-folder.ts';
import { counted } from '../../../words/counted.ts';
import type { Context } from './context.ts';

interface WrittenScript {
  readonly folder: string;
  readonly steps: number;
  readonly notMade: number;
  readonly plan: { readonly name: string; readonly sha256: string };
  readonly undo: { readonly name: string; readonly sha256: string };
}

/** Writes a plan as a script into a new folder. Nothing is set. */
export async function saveScript(
  { application }: Context,
  plan: Plan,
  folder: string,
  { ticket, approver }: { readonly ticket?: string; readonly approver?: string },
): Promise<WrittenScript> {
  const script = await planScriptFiles(application, { reference: plan.host.reference, plan, ticket, approver });
  await writeScriptFolder(folder, script.files);
  const named = ({ name, sha256 }: WrittenScript['plan']): WrittenScript['plan'] => ({ name, sha256 });
  return { folder, steps: script.steps, notMade: script.notMade, plan: named(script.plan), undo: named(script.undo) };
}

export const scriptLines = ({ folder, steps, notMade, plan, undo }: WrittenScript): readonly string[] => [
  `Script: ${counted(steps, 'change', 'changes')}${notMade === 0 ? '' : `, ${String(notMade)} on hold and not in it`}, in ${folder}. README.txt there says how it is used.`,
  'Enter both SHA-256 in the change ticket. Each script requires the SHA-256 of its file:',
  `  apply-plan.ps1 -Path ${plan.name} -Sha256 ${plan.sha256}`,
  `  undo.ps1 -Path ${undo.name} -Sha256 ${undo.sha256}`,
];
