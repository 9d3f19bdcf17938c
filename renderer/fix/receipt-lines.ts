import type { Change } from '../../main/contract/plan.ts';
import { capital } from '../../main/words/capital.ts';
import { countdownWords } from '../../main/words/rollback/countdown-times.ts';
import { counted } from '../../main/words/counted.ts';
import { groupBy } from '../../main/words/group-by.ts';
import { holdWords } from '../../main/words/changes/hold-words.ts';
import { sameSettings, targetNames } from './same-setting.ts';

export type SomeChanges = readonly [Change, ...(readonly Change[])];

/** One line of a plan: all changes of a window for the same controls. Changes on hold stand together only where one kind of reason holds them. */
export interface PlanLine {
  /** Names the line among the lines of all windows. */
  readonly name: string;
  /** The controls that the changes serve. */
  readonly controls: readonly string[];
  readonly changes: SomeChanges;
}

const holdOf = ({ standing }: Change): string => (standing.is === 'held' ? standing.by : '');

/** The lines of one window, in the order of their first changes. */
export const receiptLines = (window: string, changes: readonly Change[]): readonly PlanLine[] =>
  [...groupBy(changes, (change) => JSON.stringify([window, change.controls, holdOf(change)]))].flatMap(([name, [first, ...rest]]) =>
    first ? [{ name, controls: first.controls, changes: [first, ...rest] as const }] : [],
  );

/** `Host`, or the names of the targets: `WEB01, WEB02, SQL01 and 4 more`. */
export function targetsOf(changes: SomeChanges): string {
  if (changes.every(({ target }) => target.kind === 'host')) return 'Host';
  const byKey = new Map(changes.map((change) => [JSON.stringify([change.target.kind, change.target.key]), change]));
  return targetNames([...byKey.values()]);
}

/** The one old and the one new value of all changes; undefined where there are several. */
export function commonValues(changes: SomeChanges): Pick<Change, 'shownFrom' | 'shownTo'> | undefined {
  const [{ shownFrom, shownTo }, ...rest] = changes;
  return rest.every((each) => each.shownFrom === shownFrom && each.shownTo === shownTo) ? { shownFrom, shownTo } : undefined;
}

/** In place of the values, where there are several: `3 settings`, or `2 values` of one setting. */
export function severalValues(changes: SomeChanges): string {
  const settings = new Set(changes.map(({ label }) => label)).size;
  return settings > 1 ? counted(settings, 'setting', 'settings') : counted(sameSettings(changes).length, 'value', 'values');
}

/** Why the line is on hold, the danger to the connection, what cannot be undone, and the impact: each sentence once. Unfolded, each setting says its hold itself. */
export function sentencesOf(changes: SomeChanges, unfolded = false): readonly string[] {
  const sentences = changes.flatMap((change) => {
    const { standing, undo, consequence } = change;
    return [
      ...(standing.is === 'guarded' ? [`${standing.danger.reason} ${countdownWords(standing.danger.when)}`] : []),
      ...(undo.is === 'not' ? [`Cannot be undone. ${undo.reason}`] : []),
      ...(standing.is === 'held' ? [] : consequence),
    ];
  });
  return [...(unfolded ? [] : holdSentences(changes)), ...new Set(sentences)];
}

function holdSentences(changes: SomeChanges): readonly string[] {
  const words = holdWords(changes[0]);
  if (!words) return [];
  const reasons = [...new Set(changes.flatMap(({ standing }) => (standing.is === 'held' ? [standing.reason] : [])))];
  return [`On hold. ${reasons.length === 1 ? (reasons[0] ?? '') : `${capital(words.short)}.`}`, words.release];
}
