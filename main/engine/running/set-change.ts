import { isSettled } from '../../contract/fact-state.ts';
import type { Settled } from '../../contract/journal.ts';
import type { Change } from '../../contract/plan.ts';
import type { Control } from '../../catalogue/control.ts';
import { keysOf } from '../history/made-keys.ts';
import { isResultUnread } from '../history/later-reading.ts';
import { stepName } from '../history/runs.ts';
import { hasReached, whatBecame } from '../history/what-became.ts';
import { settingAt, settingsOf } from '../planning/setting-at.ts';
import type { Clock, HostPort, JournalPort } from '../ports.ts';
import { readSetting } from './read-setting.ts';

export interface ChangeMaking {
  readonly host: HostPort;
  readonly journal: JournalPort;
  readonly controls: readonly Control[];
  readonly clock: Clock;
  readonly run: string;
}

/** One change on the host, between its two records: journal first, set, read back. */
export async function setChange(making: ChangeMaking, step: number, change: Change, keysToRemove: readonly string[]): Promise<Settled> {
  const { journal, run, clock, host } = making;
  const madeKeys = change.to.is === 'absent' ? keysOf(change, keysToRemove) : [];
  const ticket = await journal.owner.issue(stepName(run, step));
  await journal.append({ entry: 'changeIntended', at: clock.now(), run, step });
  const settled = await readWhereUnread(
    making,
    change,
    await host.set({ address: change.address, from: change.from, to: change.to, edit: change.edit, ticket, ...(madeKeys.length > 0 && { madeKeys }) }),
  );
  await journal.append({ entry: 'changeSettled', at: clock.now(), run, step, settled });
  return settled;
}

/** A setter that reports no value may have written it: a new reading decides, over the outcome too. */
async function readWhereUnread({ host, controls }: ChangeMaking, change: Change, settled: Settled): Promise<Settled> {
  const setting = settingAt(settingsOf(controls), change.address);
  if (isSettled(settled.is) || !setting) return settled;
  const is = await readSetting(host, setting, change.address.key);
  if (!isSettled(is)) return settled;
  const known = { ...settled, is };
  if (!isResultUnread(settled) || settled.outcome !== 'failed') return known;
  const { outcome, shows } = decided(change, known);
  return { ...known, outcome, message: `${settled.message} A new reading shows ${shows}.`.trim() };
}

function decided(change: Change, settled: Settled): { readonly outcome: Settled['outcome']; readonly shows: string } {
  if (hasReached({ change, settled })) return { outcome: 'done', shows: 'the new value' };
  if (whatBecame({ change, settled }).is === 'notMade') return { outcome: 'failed', shows: 'the old value' };
  return { outcome: 'moved', shows: 'neither the old value nor the new one' };
}
