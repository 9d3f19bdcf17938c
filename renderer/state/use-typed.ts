import { useDraft } from './draft-store.ts';

/**
 * The text of a field: kept with the draft, so that closing the window loses nothing. The last function forgets it; with a text, only
 * where the field still holds that text: who types on while it is saved loses nothing. Where another host is shown by then, its field stays.
 */
export function useTyped(field: string, initial = ''): readonly [string, (text: string) => void, (saved?: string) => void] {
  const text = useDraft((state) => state.texts[field]);
  const reference = useDraft((state) => state.reference);
  const { type, forget } = useDraft.getState();
  return [
    text ?? initial,
    (next) => {
      type(field, next);
    },
    (saved) => {
      if (useDraft.getState().reference !== reference) return;
      if (saved === undefined || useDraft.getState().texts[field] === saved) forget(field);
    },
  ];
}
