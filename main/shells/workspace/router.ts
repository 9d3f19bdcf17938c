import { implement } from '@orpc/server';
import { api } from '../../contract/wizard/api.ts';
import type { ProblemView } from '../../contract/wizard/problem.ts';
import { areas } from '../../catalogue/area.ts';
import { watchApply } from './apply-plan.ts';
import { saveAcceptedRisk, saveAnswer, saveAssignment, saveValue, saveVmDetails, removeAssignment, removeAnswer } from './change-profile.ts';
import { compareSides } from './compare.ts';
import { connect } from './connect.ts';
import { controlView } from '../../application/views/control-view.ts';
import type { Workspace } from './workspace.ts';
import { environment } from './environment.ts';
import { findingDetail } from './finding-detail.ts';
import { findingRow } from '../../application/views/finding-row.ts';
import { showDrift } from './drift.ts';
import { history, historyOfVm, lastRun } from './history.ts';
import { showPlan, showPlanInWindows, showUndo, showWithoutImpact } from './plan-changes.ts';
import { showMap } from './show-map.ts';
import { showRecentHosts } from './show-recent-hosts.ts';
import { startLeftVms } from './start-left-vms.ts';
import { savePlanScript } from './save-plan-script.ts';
import { fetchReport, makeReport, saveReport } from './report.ts';
import { keepPending, practiceConnection, returnPending, watchPending } from './rollback.ts';
import { readControlAgain, scannedSession, watchScan } from './scan-host.ts';
import { vmList } from '../../application/vms/vm-list.ts';
import { problemOf } from './problem-of.ts';

const rowsPerPiece = 2000;

interface Errors {
  PROBLEM(options: { message: string; data: ProblemView }): Error;
}
const asProblem = (error: unknown, errors: Errors): unknown => {
  const problem = problemOf(error);
  return problem ? errors.PROBLEM({ message: problem.message, data: problem }) : error;
};

/** A stream can fail after it has begun, where the call itself has long returned. */
async function* withProblem<E>(events: AsyncGenerator<E>, errors: Errors): AsyncGenerator<E> {
  try {
    yield* events;
  } catch (error) {
    throw asProblem(error, errors);
  }
}

/** The findings in pieces that a page can draw between. */
// eslint-disable-next-line @typescript-eslint/require-await -- the contract wants a stream, and nothing has to be waited for
async function* inPieces(workspace: Workspace, reference: string) {
  const known = workspace.session(reference);
  const rows = known.findings().map(findingRow);
  for (let at = 0; at < rows.length; at += rowsPerPiece) yield { rows: rows.slice(at, at + rowsPerPiece), scannedAt: known.finishedAt, partial: known.partial };
}

/** The contract of the wizard over the workspace: each call is one line, so that what the renderer can do is read in one place. */
export function routerOf(workspace: Workspace) {
  const { application, shell, elevation, noLocalHost } = { ...workspace.options };
  const os = implement(api).use(async ({ next, errors }) => {
    try {
      return await next();
    } catch (error) {
      throw asProblem(error, errors);
    }
  });
  return os.router({
    start: os.start.handler(async () => {
      const preferences = await application.preferences.read();
      return {
        version: application.version,
        shell,
        hosts: [...workspace.choices()],
        ...(noLocalHost !== undefined && { noLocalHost }),
        canRestartElevated: elevation.can,
        by: application.by,
        areas: areas.map((area) => ({ ...area })),
        controls: application.controls.map(controlView),
        preferences: preferences.value,
        notices: [...application.notices, ...(preferences.notice === undefined ? [] : [preferences.notice])],
      };
    }),
    savePreferences: os.savePreferences.handler(({ input }) => application.preferences.save(input)),
    restartElevated: os.restartElevated.handler(() =>
      elevation.can ? elevation.restart() : { asked: false, why: 'Only the window on Windows can ask for administrator rights.' },
    ),

    recentHosts: os.recentHosts.handler(() => showRecentHosts(workspace)),
    connect: os.connect.handler(({ input }) => connect(workspace, input.reference)),
    resetPractice: os.resetPractice.handler(({ input }) => workspace.practice(input.reference, 'reset')),
    restartPractice: os.restartPractice.handler(({ input }) => workspace.practice(input.reference, 'restart')),

    draft: os.draft.handler(async ({ input }) => {
      const { value, notice } = await (await workspace.draftOf(input.reference)).read();
      return { draft: value, notices: notice === undefined ? [] : [notice] };
    }),
    saveDraft: os.saveDraft.handler(({ input }) => workspace.keep(input.reference, input.draft)),

    environment: os.environment.handler(({ input }) => environment(workspace, input.reference)),
    answerQuestion: os.answerQuestion.handler(({ input }) => saveValue(workspace, input.reference, input)),

    scan: os.scan.handler(({ input, signal, errors }) => withProblem(watchScan(workspace, input.reference, input.follow, signal), errors)),
    cancel: os.cancel.handler(({ input }) => workspace.running(input.reference)?.work.abort.abort()),
    findings: os.findings.handler(({ input }) => inPieces(workspace, input.reference)),
    finding: os.finding.handler(({ input }) => findingDetail(workspace, input.reference, input.id)),
    map: os.map.handler(({ input }) => showMap(workspace, input.reference)),
    recheck: os.recheck.handler(({ input }) => readControlAgain(workspace, input.reference, input.control)),
    answer: os.answer.handler(({ input: { reference, ...given } }) => saveAnswer(workspace, reference, given)),
    accept: os.accept.handler(({ input: { reference, ...accepted } }) => saveAcceptedRisk(workspace, reference, accepted)),
    withdraw: os.withdraw.handler(({ input }) => removeAnswer(workspace, input.reference, input.control, input.target)),

    assign: os.assign.handler(({ input: { reference, ...assigned } }) => saveAssignment(workspace, reference, assigned)),
    unassign: os.unassign.handler(({ input }) => removeAssignment(workspace, input.reference, input.control, input.target)),

    vms: os.vms.handler(({ input }) => {
      const { facts, profile } = scannedSession(workspace, input.reference);
      return vmList(facts, profile);
    }),
    setVmDetails: os.setVmDetails.handler(({ input: { reference, ...details } }) => saveVmDetails(workspace, reference, details)),

    plan: os.plan.handler(({ input: { reference, chosen, optionalGroups, windows } }) =>
      windows.length > 0 ? showPlanInWindows(workspace, reference, chosen, optionalGroups, windows) : showPlan(workspace, reference, chosen, optionalGroups),
    ),
    withoutImpact: os.withoutImpact.handler(({ input }) => showWithoutImpact(workspace, input.reference, input.postponed)),
    planUndo: os.planUndo.handler(({ input: { reference, ...what } }) => showUndo(workspace, reference, what)),
    savePlanScript: os.savePlanScript.handler(({ input: { reference, ...request } }) => savePlanScript(workspace, reference, request)),
    apply: os.apply.handler(({ input: { reference, ...request }, signal, errors }) => withProblem(watchApply(workspace, reference, request, signal), errors)),

    rollback: os.rollback.handler(({ input, signal, errors }) => withProblem(watchPending(workspace, input.reference, signal), errors)),
    keepRollback: os.keepRollback.handler(({ input }) => keepPending(workspace, input.reference, input.statement)),
    returnNow: os.returnNow.handler(({ input }) => returnPending(workspace, input.reference)),
    practiceConnect: os.practiceConnect.handler(({ input }) => practiceConnection(workspace, input.reference, input.samePeer)),

    startVms: os.startVms.handler(({ input }) => startLeftVms(workspace, input.reference)),

    history: os.history.handler(({ input }) => history(workspace, input.reference)),
    vmHistory: os.vmHistory.handler(({ input }) => historyOfVm(workspace, input.reference, input.vm)),
    lastRun: os.lastRun.handler(({ input }) => lastRun(workspace, input.reference)),
    drift: os.drift.handler(({ input }) => showDrift(workspace, input.reference)),
    compare: os.compare.handler(({ input: { reference, one, other } }) => compareSides(workspace, reference, one, other)),
    makeReport: os.makeReport.handler(({ input, signal, errors }) => withProblem(makeReport(workspace, input.reference, input.choice, signal), errors)),
    saveReport: os.saveReport.handler(({ input }) => saveReport(workspace, input.reference, input.id, input.form)),
    fetchReport: os.fetchReport.handler(({ input, errors }) => withProblem(fetchReport(workspace, input.reference, input.id, input.form), errors)),
  });
}
