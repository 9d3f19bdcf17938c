import type { Key } from '../../main/contract/address.ts';
import type { RowsOfControls } from '../../main/contract/finding-row.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { client } from '../state/connection-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { usePanel } from '../state/panel-store.ts';
import { usePlan } from '../state/plan-store.ts';
import { isShown } from '../state/shown-host.ts';

/** Runs a call that changes what is known, puts its findings on the screens of its host and opens the panel again. Answers the problem, if any. */
async function changeFinding(reference: string, tried: string, call: () => Promise<RowsOfControls>): Promise<Problem | undefined> {
  try {
    const changed = await call();
    // Saved; where another host is shown, the findings are loaded when one comes back to this one.
    if (!isShown(reference)) return undefined;
    useFindings.getState().replace(changed);
    usePlan.getState().outdate();
    const { id, open } = usePanel.getState();
    if (id !== undefined) await open(reference, id);
    return undefined;
  } catch (error) {
    return problemFrom(error, tried);
  }
}

export interface GivenAnswer {
  readonly says: 'yes' | 'no' | 'doNotKnow';
  readonly by: string;
  readonly evidence: string;
  readonly validUntil: string;
}

export interface Rechecked {
  readonly problem: Problem | undefined;
  readonly notices: readonly string[];
}

export async function recheck(reference: string, control: string): Promise<Rechecked> {
  let notices: readonly string[] = [];
  const problem = await changeFinding(reference, 'Checking again', async () => {
    const read = await client().recheck({ reference, control });
    notices = read.notices;
    return read;
  });
  return { problem, notices };
}

export const sendAnswer = (reference: string, control: string, target: Key, given: GivenAnswer): Promise<Problem | undefined> =>
  changeFinding(reference, 'Saving the answer', () => client().answer({ reference, control, target, ...given }));

export const sendAcceptedRisk = (
  reference: string,
  control: string,
  target: Key,
  accepted: { readonly reason: string; readonly approver: string; readonly expires: string },
): Promise<Problem | undefined> => changeFinding(reference, 'Accepting the risk', () => client().accept({ reference, control, target, ...accepted }));

export const withdraw = (reference: string, control: string, target: Key): Promise<Problem | undefined> =>
  changeFinding(reference, 'Withdrawing the statement', () => client().withdraw({ reference, control, target }));

/** Assigns a finding: no verdict changes, so only the panel is opened again. */
async function changeOwner(reference: string, tried: string, call: () => PromiseLike<unknown>): Promise<Problem | undefined> {
  try {
    await call();
    if (!isShown(reference)) return undefined;
    useFindings.getState().noteAssignment();
    const { id, open } = usePanel.getState();
    if (id !== undefined) await open(reference, id);
    return undefined;
  } catch (error) {
    return problemFrom(error, tried);
  }
}

export const assign = (
  reference: string,
  control: string,
  target: Key | undefined,
  assigned: { readonly owner: string; readonly due: string },
): Promise<Problem | undefined> =>
  changeOwner(reference, 'Assigning the owner', () => client().assign({ reference, control, ...(target && { target }), ...assigned }));

export const unassign = (reference: string, control: string, target: Key | undefined): Promise<Problem | undefined> =>
  changeOwner(reference, 'Withdrawing the statement', () => client().unassign({ reference, control, ...(target && { target }) }));
