import { useDraft } from './draft-store.ts';

let turn = 0;

/** Another host takes the screens, or the same one anew. */
export function endTurn(): void {
  turn += 1;
}

/** For streams: says afterwards whether the screens have stayed with one host since. Coming back to a host begins its streams anew. */
export function whileShown(): () => boolean {
  const own = turn;
  return () => own === turn;
}

/** For answers that replace what is known of a host: true also after the way to another host and back. */
export const isShown = (reference: string): boolean => useDraft.getState().reference === reference;
