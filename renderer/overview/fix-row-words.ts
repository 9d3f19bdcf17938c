import { canBeChosen, type Group } from '../findings/finding-groups.ts';
import { fixWord } from '../../main/words/changes/fix-words.ts';
import type { FixOutlook } from '../findings/fix-outlook.ts';

export interface FixRowWords {
  readonly title: string;
  /** How it is fixed, or why it is on hold. */
  readonly way: string;
  /** The impact in one sentence, or what releases it. */
  readonly impact: string;
  readonly restart: string;
  /** `fix`: shows the fix beside the finding; `choose`: adds to the plan or removes from it; `open`: opens the finding, where the steps or the question are. */
  readonly action: { readonly does: 'fix' | 'choose' | 'open'; readonly label: string };
}

/** The first sentence that says more than when the change takes effect; else the first of all. */
function shortImpact(consequence: string): string {
  const sentences = consequence.split(/(?<=[.!?]) (?=[A-Z“])/);
  return sentences.find((sentence) => !sentence.startsWith('Takes effect')) ?? sentences[0] ?? '';
}

function restartWords({ control }: Group, settable: boolean, outlook: FixOutlook | undefined): string {
  if (!settable) return '';
  if (outlook?.vmOff === true) return outlook.hostRestart ? 'VM off, host restart' : 'VM off';
  return outlook?.hostRestart === true || control.takesEffect === 'afterRestart' ? 'Host restart' : 'No restart';
}

function actionOf({ control }: Group, settable: boolean, inPlan: boolean, outlook: FixOutlook | undefined): FixRowWords['action'] {
  if (settable && !inPlan && outlook?.onHold === 'none') return { does: 'fix', label: 'Fix now' };
  // The steps stand in the finding, and so does “Add to plan”.
  if (settable && !inPlan && outlook?.onHold === 'all') return { does: 'open', label: 'Show steps' };
  if (settable) return { does: 'choose', label: inPlan ? 'Remove from plan' : 'Add to plan' };
  return { does: 'open', label: control.fix === 'answer' || control.fix === 'question' ? 'Answer' : control.steps.length > 0 ? 'Show steps' : 'Show finding' };
}

/** The words of a row of “Fix first”. `inPlan`: all its findings are in the plan. */
export function fixRowWords(group: Group, outlook: FixOutlook | undefined, inPlan: boolean): FixRowWords {
  const { control, rows } = group;
  const settable = rows.some((row) => canBeChosen(row, control));
  const title = rows[0]?.title ?? control.title;
  const onHold = { all: 'On hold: ', some: 'Partly on hold: ', none: '' }[outlook?.onHold ?? 'none'];
  return {
    title: rows.length > 1 ? `${title} and ${(rows.length - 1).toLocaleString('en')} more` : title,
    way: onHold === '' ? fixWord(control) : `${onHold}${outlook?.reason ?? ''}`,
    impact: outlook?.onHold === 'all' ? outlook.release : shortImpact(control.consequence),
    restart: restartWords(group, settable, outlook),
    action: actionOf(group, settable, inPlan, outlook),
  };
}
