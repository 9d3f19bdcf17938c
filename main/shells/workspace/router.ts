import { implement } from '@orpc/server';
import { api } from '../../contract/wizard/api.ts';
import type { TroubleView } from '../../contract/wizard/trouble.ts';
import { areas } from '../../catalogue/area.ts';
import { applyPlan } from './apply-plan.ts';
import { connect } from './connect.ts';
import { controlView } from '../../application/control-view.ts';
import type { Desk } from './workspace.ts';
import { environment } from './environment.ts';
import { findingDetail } from './finding-detail.ts';
import { rowOf } from '../../application/finding-row.ts';
import { compare, history } from './history.ts';
import { showPlan, showUndo } from './plan-changes.ts';
import { compareRecord, fetchReport, makeReport, saveReport } from './report.ts';
import { readAgain, scanHost } from './scan-host.ts';
import { assign, stateAnswer, stateValue, stateWaiver, unassign, withdraw } from './state-things.ts';
import { troubleOf } from './trouble-of.ts';

const rowsPerPiece = 2000;

interface Errors {
  TROUBLE(options: { message: string; data: TroubleView }): Error;
}
const inWords = (error: unknown, errors: Errors): unknown => {
  const trouble = troubleOf(error);
  return trouble ? errors.TROUBLE({ message: trouble.message, data: trouble }) : error;
};

/** A stream can fail after it has begun, where the call itself has long returned. */
async function* told<E>(events: AsyncGenerator<E>, errors: Errors): AsyncGenerator<E> {
  try {
    yield* events;
  } catch (error) {
    throw inWords(error, errors);
  }
}

/** The findings in pieces that a page can draw between. */
// eslint-disable-next-line @typescript-eslint/require-await -- the contract wants a stream, and nothing has to be waited for
async function* inPieces(desk: Desk, reference: string) {
  const known = desk.known(reference);
  const rows = known.findings().map(rowOf);
  for (let at = 0; at < rows.length; at += rowsPerPiece) yield { rows: rows.slice(at, at + rowsPerPiece), scannedAt: known.finishedAt };
}

/** The contract of the wizard over the desk: each call is one line, so that what the renderer can do is read in one place. */
export function routerOf(desk: Desk) {
  const { house, shell, elevation, noLocalHost } = { ...desk.options };
  const os = implement(api).use(async ({ next, errors }) => {
    try {
      return await next();
    } catch (error) {
      throw inWords(error, errors);
    }
  });
  return os.router({
    start: os.start.handler(async () => {
      const preferences = await house.preferences.read();
      return {
        version: house.version,
        shell,
        hosts: [...desk.choices()],
        ...(noLocalHost !== undefined && { noLocalHost }),
        canRestartElevated: elevation.can,
        by: house.by,
        areas: areas.map((area) => ({ ...area })),
        controls: house.controls.map(controlView),
        preferences: preferences.value,
        notices: [...house.notices, ...(preferences.notice === undefined ? [] : [preferences.notice])],
      };
    }),
    savePreferences: os.savePreferences.handler(({ input }) => house.preferences.save(input)),
    restartElevated: os.restartElevated.handler(() =>
      elevation.can ? elevation.restart() : { asked: false, why: 'Only the window on Windows can ask for administrator rights.' },
    ),

    connect: os.connect.handler(({ input }) => connect(desk, input.reference)),
    resetPractice: os.resetPractice.handler(({ input }) => desk.practice(input.reference, 'reset')),
    restartPractice: os.restartPractice.handler(({ input }) => desk.practice(input.reference, 'restart')),

    draft: os.draft.handler(async ({ input }) => {
      const { value, notice } = await (await desk.draftOf(input.reference)).read();
      return { draft: value, notices: notice === undefined ? [] : [notice] };
    }),
    saveDraft: os.saveDraft.handler(({ input }) => desk.keep(input.reference, input.draft)),

    environment: os.environment.handler(({ input }) => environment(desk, input.reference)),
    answerQuestion: os.answerQuestion.handler(({ input }) => stateValue(desk, input.reference, input.name, input.value, input.doNotKnow)),

    scan: os.scan.handler(({ input, signal, errors }) => told(scanHost(desk, input.reference, input.follow, signal), errors)),
    cancel: os.cancel.handler(({ input }) => desk.running(input.reference)?.work.abort.abort()),
    findings: os.findings.handler(({ input }) => inPieces(desk, input.reference)),
    finding: os.finding.handler(({ input }) => findingDetail(desk, input.reference, input.id)),
    recheck: os.recheck.handler(({ input }) => readAgain(desk, input.reference, new Set([input.control]))),
    answer: os.answer.handler(({ input: { reference, ...stated } }) => stateAnswer(desk, reference, stated)),
    accept: os.accept.handler(({ input: { reference, ...accepted } }) => stateWaiver(desk, reference, accepted)),
    withdraw: os.withdraw.handler(({ input }) => withdraw(desk, input.reference, input.control, input.target)),

    assign: os.assign.handler(({ input: { reference, ...assigned } }) => assign(desk, reference, assigned)),
    unassign: os.unassign.handler(({ input }) => unassign(desk, input.reference, input.control, input.target)),

    plan: os.plan.handler(({ input }) => showPlan(desk, input.reference, input.chosen, input.apart)),
    planUndo: os.planUndo.handler(({ input }) => showUndo(desk, input.reference, input.run, input.steps)),
    apply: os.apply.handler(({ input: { reference, ...request }, signal, errors }) => told(applyPlan(desk, reference, request, signal), errors)),

    history: os.history.handler(({ input }) => history(desk, input.reference)),
    compare: os.compare.handler(({ input }) => compare(desk, input.reference, input.from, input.to)),
    makeReport: os.makeReport.handler(({ input, signal, errors }) => told(makeReport(desk, input.reference, input.choice, signal), errors)),
    saveReport: os.saveReport.handler(({ input }) => saveReport(desk, input.reference, input.id, input.form)),
    fetchReport: os.fetchReport.handler(({ input, errors }) => told(fetchReport(desk, input.reference, input.id, input.form), errors)),
    compareRecord: os.compareRecord.handler(({ input }) => compareRecord(desk, input.reference, input.name, input.text)),
  });
}
