import type { Change } from '../../contract/plan.ts';

/** What undo restores of these changes, in one text. Undefined where there is no change. `notUndone`: what the control says about it. */
export function undoWords(changes: readonly Pick<Change, 'undo'>[], notUndone: string | undefined): string | undefined {
  if (changes.length === 0) return undefined;
  const reasons = new Set(changes.flatMap(({ undo }) => (undo.is === 'not' ? [undo.reason] : [])));
  const restored = changes.filter(({ undo }) => undo.is === 'exact').length;
  const first =
    restored === 0
      ? 'Cannot be undone.'
      : restored === changes.length
        ? 'Restores the old value.'
        : `Restores the old value of ${String(restored)} of ${String(changes.length)} settings.`;
  return [first, ...reasons, ...(notUndone === undefined ? [] : [`Undo does not restore it: ${notUndone}`])].join(' ');
}
