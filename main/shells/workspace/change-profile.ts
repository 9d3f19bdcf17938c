import type { Key } from '../../contract/address.ts';
import type { Profile } from '../../contract/profile.ts';
import type { RowsOfControls } from '../../contract/finding-row.ts';
import type { VmDetails } from '../../contract/wizard/vm-view.ts';
import { acceptRisk, type AcceptedRisk } from '../../application/statements/accept-risk.ts';
import { answerControl, withdrawAnswer, type ControlAnswer } from '../../application/statements/answer-control.ts';
import { assignFinding, unassignFinding } from '../../application/statements/assign-finding.ts';
import { setVmDetails } from '../../application/statements/set-vm-details.ts';
import { setProfileValue, type ProfileValue } from '../../application/statements/set-profile-value.ts';
import { accountQuestions } from '../../engine/judging/pin-accounts.ts';
import { readAccounts } from './read-accounts.ts';
import type { HostSession } from './host-session.ts';
import type { Workspace } from './workspace.ts';

/** Changes the profile of a host, one change after the other, and remembers the saved one. */
function change<T>(workspace: Workspace, reference: string, save: (session: HostSession) => Promise<Profile>, then: (session: HostSession) => T): Promise<T> {
  const session = workspace.session(reference);
  return workspace.profileInTurn(reference, async () => {
    session.profile = await save(session);
    return then(session);
  });
}

/** A statement about the host: every control is judged on it again, and plans that rest on the old profile are gone. */
const state = (workspace: Workspace, reference: string, save: (session: HostSession) => Promise<Profile>): Promise<RowsOfControls> =>
  change(workspace, reference, save, (session) => {
    session.plans.clear();
    return session.judgeAgain(workspace.application.controls, workspace.application.clock.now());
  });

/** Names of accounts are looked up at once, unless something runs on the host: the saved answer then waits for the next reading. */
export const saveValue = (workspace: Workspace, reference: string, value: ProfileValue): Promise<RowsOfControls> =>
  state(workspace, reference, async (session) => {
    session.profile = await setProfileValue(workspace.application, session, value);
    if (!workspace.running(reference) && accountQuestions.some(({ asked }) => asked === value.name && value.value !== undefined))
      await readAccounts(workspace, reference, session);
    return session.profile;
  });

export const saveAnswer = (workspace: Workspace, reference: string, given: ControlAnswer): Promise<RowsOfControls> =>
  state(workspace, reference, (session) => answerControl(workspace.application, session, given));

export const removeAnswer = (workspace: Workspace, reference: string, control: string, target: Key): Promise<RowsOfControls> =>
  state(workspace, reference, (session) => withdrawAnswer(workspace.application, session, control, target));

export const saveAcceptedRisk = (workspace: Workspace, reference: string, accepted: AcceptedRisk): Promise<RowsOfControls> =>
  state(workspace, reference, (session) => acceptRisk(workspace.application, session, accepted));

export const saveVmDetails = (workspace: Workspace, reference: string, details: VmDetails): Promise<RowsOfControls> =>
  state(workspace, reference, (session) => setVmDetails(workspace.application, session, details));

export const saveAssignment = (workspace: Workspace, reference: string, assigned: Parameters<typeof assignFinding>[2]): Promise<void> =>
  change(
    workspace,
    reference,
    (session) => assignFinding(workspace.application, session, assigned),
    () => undefined,
  );

export const removeAssignment = (workspace: Workspace, reference: string, control: string, target: Key | undefined): Promise<void> =>
  change(
    workspace,
    reference,
    (session) => unassignFinding(workspace.application, session, control, target),
    () => undefined,
  );
