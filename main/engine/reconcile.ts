import type { JournalEntry } from '../contract/journal.ts';
import { isSettled, type FactState } from '../contract/fact-state.ts';
import type { Json } from '../contract/json.ts';
import type { Change } from '../contract/plan.ts';
import type { Control } from '../catalogue/control.ts';
import { resourceNamed } from '../resources/index.ts';
import { sameState } from '../resources/grammar/same-state.ts';
import type { AnySetting } from '../resources/grammar/fact.ts';
import { readFact } from './read-fact.ts';
import { runsOf } from './runs.ts';
import { settingAt, settingsOf } from './setting-at.ts';
import type { Clock, HostPort, JournalPort } from './ports.ts';

export type Reconciled = Extract<JournalEntry, { entry: 'reconciled' }>;

/**
 * Finds out what became of changes whose run died between the two records, by reading, and writes it down. A reply that was
 * lost is not a change that failed.
 */
export async function reconcile(host: HostPort, journal: JournalPort, controls: readonly Control[], clock: Clock): Promise<readonly Reconciled[]> {
  const settings = settingsOf(controls);
  const open = runsOf(await journal.entries()).flatMap((run) => run.steps.filter((step) => !step.settled).map((step) => ({ run: run.id, ...step })));
  const found: Reconciled[] = [];
  for (const { run, step, change } of open) {
    const setting = settingAt(settings, change.address);
    const is: FactState = setting ? await readState(host, setting, change.address.key) : { is: 'unread', why: 'the catalogue no longer names this setting' };
    const entry: Reconciled = {
      entry: 'reconciled',
      at: clock.now(),
      run,
      step,
      conclusion: conclude(setting, is, change),
      is,
      from: change.from,
      to: change.to,
    };
    await journal.append(entry);
    found.push(entry);
  }
  return found;
}

async function readState(host: HostPort, setting: AnySetting, key: Readonly<Record<string, string>>): Promise<FactState> {
  const resource = resourceNamed(setting.resource);
  const reading = await host.read({ resource, ...(resource.scope.is === 'addressed' || resource.scope.is === 'derived' ? { keys: [key] } : {}) });
  return readFact({ [resource.name]: reading }, { ...setting, absence: { says: 'known' }, address: key }, key).state;
}

function conclude(setting: AnySetting | undefined, is: FactState, change: Pick<Change, 'from' | 'to' | 'edit'>): Reconciled['conclusion'] {
  if (!setting || !isSettled(is)) return 'unread';
  if (change.edit.how === 'difference') return concludeElements(is.is === 'value' && Array.isArray(is.value) ? (is.value as readonly Json[]) : [], change.edit);
  if (sameState(setting.kind, is, change.to)) return 'applied';
  return sameState(setting.kind, is, change.from) ? 'notApplied' : 'moved';
}

/** Of a set only our own elements tell: others may have changed theirs since. */
function concludeElements(now: readonly Json[], edit: { readonly add: readonly Json[]; readonly remove: readonly Json[] }): Reconciled['conclusion'] {
  const there = edit.add.filter((element) => now.includes(element)).length;
  const left = edit.remove.filter((element) => now.includes(element)).length;
  if (there === edit.add.length && left === 0) return 'applied';
  return there === 0 && left === edit.remove.length ? 'notApplied' : 'moved';
}
