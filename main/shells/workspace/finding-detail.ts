import type { Finding } from '../../contract/finding.ts';
import type { DetailView } from '../../contract/wizard/detail-view.ts';
import { runsOf } from '../../engine/history/runs.ts';
import { whatBecame } from '../../engine/history/what-became.ts';
import { assignmentOf } from '../../reports/assignment-of.ts';
import type { Workspace } from './workspace.ts';
import { WorkspaceError } from './workspace-error.ts';
import type { HostSession } from './host-session.ts';
import { planChosen } from './plan-changes.ts';
import { scannedSession } from './scan-host.ts';
import { keyText } from '../../words/key-text.ts';
import { outcomeWords } from '../../words/changes/outcome-words.ts';
import { findingId } from '../../words/findings/finding-id.ts';

/** Everything about one finding: evidence, what a fix would change, what was stated, what has been done. */
export async function findingDetail(workspace: Workspace, reference: string, id: string): Promise<DetailView> {
  const known = scannedSession(workspace, reference);
  const finding = known.findingsOf(id.split(' ')[0] ?? '').find((each) => findingId(each.control, each.target.key) === id);
  if (!finding)
    throw new WorkspaceError('unknownFinding', 'This finding is no longer there: the host has been read again since. The list shows what there is now.');
  const preview = planChosen(workspace, known, [{ control: finding.control, target: finding.target.key }], []);
  return {
    finding,
    changes: preview.plan.changes,
    unplanned: finding.verdict === 'notMet' ? preview.unplanned.map((each) => each.why) : [],
    ...stated(known, finding, workspace.application.clock.now()),
    history: await historyOf(workspace, known, finding),
  };
}

function stated({ profile }: HostSession, finding: Finding, now: string): Pick<DetailView, 'answer' | 'waiver' | 'assignment'> {
  const { control, target } = finding;
  const key = keyText(target.key);
  const assignment = assignmentOf(profile.assignments ?? [], finding);
  const answer = profile.answers.findLast((each) => each.control === control && keyText(each.target) === key);
  const waiver = profile.waivers.findLast(
    (each) => each.control === control && Date.parse(each.expires) > Date.parse(now) && (each.target === undefined || keyText(each.target) === key),
  );
  return {
    ...(answer && { answer: { says: answer.says, by: answer.by, at: answer.at, evidence: answer.evidence, validUntil: answer.validUntil } }),
    ...(waiver && { waiver: { reason: waiver.reason, approver: waiver.approver, expires: waiver.expires } }),
    ...(assignment && { assignment: { owner: assignment.owner, due: assignment.due, forAll: assignment.target === undefined } }),
  };
}

async function historyOf({ application }: Workspace, known: HostSession, finding: Finding): Promise<DetailView['history']> {
  const storage = await application.storage(known.identity.machineId);
  try {
    const runs = runsOf(await storage.journal.entries());
    return runs
      .flatMap((run) =>
        run.steps
          .filter(({ change }) => change.controls.includes(finding.control) && keyText(change.target.key) === keyText(finding.target.key))
          .map((step) => ({
            at: step.at,
            run: run.id,
            by: run.by,
            what: `${step.change.label}: ${step.change.shownFrom} → ${step.change.shownTo}`,
            outcome: step.settled ? outcomeWords(step.settled.outcome, whatBecame(step).is) : 'not known',
          })),
      )
      .reverse();
  } finally {
    await storage.close();
  }
}
