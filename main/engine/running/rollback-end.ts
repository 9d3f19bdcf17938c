import type { Key } from '../../contract/address.ts';
import { isSettled, type FactState } from '../../contract/fact-state.ts';
import type { JournalEntry } from '../../contract/journal.ts';
import { ownerWords } from '../../words/changes/owner-words.ts';
import type { Change } from '../../contract/plan.ts';
import type { Reading } from '../../contract/reading.ts';
import type { RollbackState } from '../../contract/rollback.ts';
import type { Control } from '../../catalogue/control.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { hasReached, holdsOld } from '../history/what-became.ts';
import { showState } from '../judging/judge.ts';
import { settingAt, settingsOf } from '../planning/setting-at.ts';
import { ownerOf } from '../judging/owner-of.ts';
import type { Clock, HostPort } from '../ports.ts';
import { readSetting } from './read-setting.ts';

export type RollbackEnded = Extract<JournalEntry, { entry: 'rollbackEnded' }>;

export interface Ending {
  readonly host: HostPort;
  readonly controls: readonly Control[];
  readonly clock: Clock;
}
export interface EndedStep {
  readonly run: string;
  readonly step: number;
  readonly name: string;
  readonly change: Change;
}

export const isOver = ({ phase }: RollbackState): boolean => phase === 'kept' || phase === 'returned' || phase === 'notReturned';

/** The last state of a rollback. `byCastellan`: the waiting process did not restore the value, and this program has tried to. */
export type LastState = RollbackState & { readonly byCastellan?: boolean };

/** The value of a change as it is read now. */
export function readChanged({ host, controls }: Pick<Ending, 'host' | 'controls'>, { address }: Change): Promise<FactState> {
  const setting = settingAt(settingsOf(controls), address);
  return setting ? readSetting(host, setting, address.key) : Promise.resolve({ is: 'unread', why: 'no control of this version sets it' });
}

/** The end of a rollback for the journal: what the host reports, and the value as it is read now. The reading decides whether the old value is back. */
export async function rollbackEnd(ending: Ending, { run, step, name, change }: EndedStep, state: LastState, because = ''): Promise<RollbackEnded> {
  const { host, controls, clock } = ending;
  const setting = settingAt(settingsOf(controls), change.address);
  const read = await readChanged(ending, change);
  const reported = state.result?.steps[0];
  const is = isSettled(read) ? read : (reported?.is ?? read);
  const returned = holdsOld(change, is);
  const end = state.phase === 'kept' ? 'kept' : state.phase === 'returned' || returned ? 'returned' : 'notReturned';
  const expected = end === 'kept' ? hasReached({ change, settled: { outcome: 'done', was: change.from, is, message: '' } }) : returned;
  const words = [
    because,
    end === 'returned' && state.byCastellan === true ? 'The old value was restored.' : rollbackEndWords[end],
    ...(state.message === undefined || state.message === '' ? [] : [state.message]),
    ...(end === 'notReturned' && reported !== undefined && reported.message !== '' ? [reported.message] : []),
    ...(expected || end === 'notReturned' ? [] : [await changedSince(host, change, setting && isSettled(is) ? showState(is, setting) : undefined)]),
  ];
  return {
    entry: 'rollbackEnded',
    at: clock.now(),
    run,
    step,
    name,
    end,
    ...(state.claim && { by: state.claim.by }),
    proofs: [...(end === 'kept' ? (state.claim?.proofs ?? []) : [])],
    is,
    message: words.filter((each) => each !== '').join(' '),
  };
}

export const rollbackEndWords = {
  kept: 'The change was kept.',
  returned: 'The host restored the old value.',
  notReturned: 'The host could not restore the old value. Set it manually.',
} as const;

/** The value is not what the end has left: who sets it, where that can be read. */
async function changedSince(host: HostPort, { address }: Change, value: string | undefined): Promise<string> {
  if (value === undefined) return 'The value could not be read afterwards.';
  const facts = Object.fromEntries(
    await Promise.all([address.resource, 'policySetting'].map(async (name) => [name, await readAt(host, name, address.key)] as const)),
  );
  const owner = ownerOf(address, facts);
  return `Afterwards it was changed by ${owner ? ownerWords(owner) : 'another program or user'}: it is ${value} now.`;
}

function readAt(host: HostPort, name: string, key: Key): Promise<Reading> {
  const resource = resourceNamed(name);
  return host.read({ resource, ...(resource.scope.is === 'addressed' || resource.scope.is === 'derived' ? { keys: [key] } : {}) });
}
