import { keepRollback } from '../../main/application/runs/keep-rollback.ts';
import { castellan } from './castellan.ts';
import type { Rig } from './rig.ts';

/** What a person does while a program waits: called after each wait. */
export type Operator = (rig: Rig) => Promise<void>;

/** Connects to the host again and keeps the change, with a program of their own. Answers what that program says. */
export async function connectAndKeep(rig: Rig): Promise<string> {
  const own = castellan(rig, undefined);
  await rig.connect();
  return (await keepRollback(own, { reference: rig.reference })).is;
}

/** Keeps at the first wait, and does nothing afterwards. */
export function keepsOnce(): Operator {
  const state = { asked: false };
  return async (rig) => {
    if (state.asked) return;
    state.asked = true;
    const is = await connectAndKeep(rig);
    if (is !== 'kept') throw new Error(`Keep was ${is}.`);
  };
}
