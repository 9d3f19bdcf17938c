const saving = new Set<Promise<unknown>>();

/** Notes an answer that is being saved, so that a scan that begins meanwhile is judged on it. */
export function noteAnswerInSaving(saved: Promise<unknown>): void {
  saving.add(saved);
  const end = (): void => void saving.delete(saved);
  void saved.then(end, end);
}

/** Ends when these answers are saved or refused; undefined where none is being saved. */
export const answersInSaving = (): Promise<unknown> | undefined => (saving.size > 0 ? Promise.allSettled(saving) : undefined);
