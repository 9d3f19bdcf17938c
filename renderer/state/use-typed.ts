import { useDraft } from './draft-store.ts';

/** The text of a field: kept with the draft, so that closing the window loses nothing. */
export function useTyped(field: string, initial = ''): readonly [string, (text: string) => void, () => void] {
  const text = useDraft((state) => state.texts[field]);
  const { type, forget } = useDraft.getState();
  return [
    text ?? initial,
    (next) => {
      type(field, next);
    },
    () => {
      forget(field);
    },
  ];
}
