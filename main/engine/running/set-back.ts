import { isSettled, type FactState } from '../../contract/fact-state.ts';
import type { Settled } from '../../contract/journal.ts';
import type { Change } from '../../contract/plan.ts';
import type { RollbackState } from '../../contract/rollback.ts';
import type { Control } from '../../catalogue/control.ts';
import { stepName } from '../history/runs.ts';
import { settingsOf } from '../planning/setting-at.ts';
import { undoStepOf } from '../planning/undo-steps.ts';
import type { HostPort, JournalPort, SetTicket } from '../ports.ts';
import type { LastState } from './rollback-end.ts';

export interface SetBack {
  readonly host: Pick<HostPort, 'set'>;
  readonly controls: readonly Control[];
  readonly journal: Pick<JournalPort, 'owner'>;
  readonly run: string;
  readonly step: number;
  readonly change: Change;
  /** Registry keys that the run has created. */
  readonly madeKeys: readonly string[];
  /** What the change has left, as it was read. */
  readonly left?: FactState | undefined;
}

/** The change the other way round, by this program. Compare and set: where the value is back already, nothing happens. Only while the journal is locked. */
export async function setBack({ host, controls, journal, run, step, change, madeKeys, left }: SetBack): Promise<Settled> {
  const { address, from, to, edit } = change;
  const made = undoStepOf(change, settingsOf(controls), madeKeys).madeKeys;
  const ticket: SetTicket = await journal.owner.issue(stepName(run, step));
  const reversed = edit.how === 'difference' ? ({ how: 'difference', add: edit.remove, remove: edit.add } as const) : edit;
  return host.set({ address, from: left && isSettled(left) ? left : to, to: from, edit: reversed, ticket, ...(made && { madeKeys: made }) });
}

/** The last state of a rollback after this program has set the value back itself, `state` being what the host has reported before. */
export function afterSetBack(name: string, by: string, { label }: Change, { outcome, is, message }: Settled, state: RollbackState | undefined): LastState {
  const phase = outcome === 'done' || outcome === 'already' ? 'returned' : 'notReturned';
  const claim = state?.claim ?? { by, side: 'rollback' as const };
  const failed = state?.result?.steps[0]?.message ?? state?.failed?.message ?? '';
  const words = phase === 'returned' ? `Castellan restored it itself. ${message}` : `The host reported: ${failed === '' ? 'nothing' : failed}`;
  const result = { steps: [{ label, outcome, is, message }] };
  return { name, phase, beatAgeSeconds: 0, restarted: false, claim, result, message: words.trim(), byCastellan: true };
}
