import type { Change } from '../../main/contract/plan.ts';
import { afterRestart } from '../../main/words/changes/after-restart.ts';
import { isolated } from '../kit/isolated.ts';

const immediately = 'It takes effect immediately.';
const atRestart = 'It takes effect at the next restart of the host.';

/** When the fix of a finding takes effect: by its changes where it has some, because one setting can wait for a restart while another does not. */
export function effectWords(ofControl: Change['takesEffect'] | undefined, changes: readonly Pick<Change, 'takesEffect' | 'label' | 'standing'>[]): string {
  const made = changes.filter(({ standing }) => standing.is !== 'held');
  const late = afterRestart(changes);
  if (made.length === 0) return ofControl === 'afterRestart' ? atRestart : immediately;
  if (late.length === 0) return immediately;
  if (late.length === made.length) return atRestart;
  return `${immediately} At the next restart of the host: ${[...new Set(late.map(({ label }) => isolated(label)))].join(', ')}.`;
}
