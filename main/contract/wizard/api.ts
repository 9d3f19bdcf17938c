import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { keySchema } from '../address.ts';
import { jsonSchema } from '../json.ts';
import { planChoiceSchema, planSchema } from '../plan.ts';
import { areaViewSchema, controlViewSchema } from '../control-view.ts';
import { detailViewSchema } from './detail-view.ts';
import { draftSchema, preferencesSchema } from './draft.ts';
import { environmentQuestionSchema } from './environment-view.ts';
import { findingRowSchema, recheckedSchema, rowsOfControlsSchema } from '../finding-row.ts';
import { driftViewSchema, historyViewSchema, lastRunViewSchema } from './history-view.ts';
import { hostChoiceSchema, hostViewSchema, recentHostsSchema, startedVmsSchema } from './host-view.ts';
import { appliedStepSchema, chosenSchema, plannedSchema, savedPlanScriptSchema, withoutImpactSchema } from './plan-view.ts';
import { comparedSideSchema, reportChoiceSchema, reportEventSchema, reportFormSchema, savedReportSchema } from './report-view.ts';
import { windowEventSchema } from '../vm-window.ts';
import { comparisonSchema } from '../record/comparison.ts';
import { problemSchema } from './problem.ts';
import { vmDetailsSchema, vmHistorySchema, vmListSchema } from './vm-view.ts';
import { segregationMapSchema } from '../segregation-map.ts';
import { keptViewSchema, rollbackEventSchema, rollbackStepSchema } from './rollback-view.ts';

/** Every call can end with a problem that has words; anything else is a mistake of ours and says only that. */
const call = oc.errors({ PROBLEM: { data: problemSchema } });
const host = z.object({ reference: z.string().max(200) });

/** Where the wizard runs and what it can talk about. */
export const startViewSchema = z.object({
  version: z.string(),
  shell: z.enum(['window', 'browser']),
  hosts: z.array(hostChoiceSchema),
  /** Why this computer is not among the hosts. */
  noLocalHost: z.string().optional(),
  canRestartElevated: z.boolean(),
  by: z.string(),
  areas: z.array(areaViewSchema),
  controls: z.array(controlViewSchema),
  preferences: preferencesSchema,
  notices: z.array(z.string()),
});
export type StartView = Readonly<z.infer<typeof startViewSchema>>;

export const scanEventSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('reading'), resource: z.string(), title: z.string(), done: z.number(), of: z.number() }),
  z.object({ event: z.literal('read'), resource: z.string(), title: z.string(), done: z.number(), of: z.number() }),
  z.object({ event: z.literal('progress'), resource: z.string(), done: z.number(), of: z.number(), what: z.string() }),
  z.object({ event: z.literal('findings'), rows: z.array(findingRowSchema) }),
  z.object({
    event: z.literal('done'),
    finishedAt: z.string(),
    partial: z.boolean(),
    /** What was stated about the host has changed during the scan: the findings that came are not all judged on it. `findings` has those that are. */
    restated: z.boolean(),
    notices: z.array(z.string()),
  }),
]);
export type ScanEventView = Readonly<z.infer<typeof scanEventSchema>>;

export const applyEventSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('step'), step: appliedStepSchema }),
  z.object({ event: z.literal('window'), window: windowEventSchema }),
  /** A guarded change; the countdown itself is watched with `rollback`. */
  z.object({ event: z.literal('rollback'), rollback: rollbackStepSchema }),
  z.object({ event: z.literal('verifying') }),
  z.object({
    event: z.literal('done'),
    run: z.string(),
    purpose: planSchema.shape.purpose,
    /** What the run was for. A watcher that has not seen the plan needs it. */
    choice: planChoiceSchema,
    changed: rowsOfControlsSchema,
    steps: z.array(appliedStepSchema),
    notices: z.array(z.string()),
  }),
]);
export type ApplyEventView = Readonly<z.infer<typeof applyEventSchema>>;

/**
 * Everything that the renderer can ask for. It names controls, targets, plans and runs by their ids, answers typed questions, and
 * confirms; it never sends a script, a path or a value of a setting.
 */
export const api = {
  start: call.output(startViewSchema),
  savePreferences: call.input(preferencesSchema),
  restartElevated: call.output(z.object({ asked: z.boolean(), why: z.string() })),

  /** The hosts that were scanned from here before; no host is asked. */
  recentHosts: call.output(recentHostsSchema),
  connect: call.input(host).output(hostViewSchema),
  /** Practice hosts only: as they were recorded, and switched off and on. */
  resetPractice: call.input(host),
  restartPractice: call.input(host),

  draft: call.input(host).output(z.object({ draft: draftSchema, notices: z.array(z.string()) })),
  saveDraft: call.input(host.extend({ draft: draftSchema })),

  environment: call.input(host).output(z.array(environmentQuestionSchema)),
  /** `value` absent: the answer is removed. `doNotKnow`: an answer that is shown as such. */
  answerQuestion: call.input(host.extend({ name: z.string(), value: jsonSchema.optional(), doNotKnow: z.boolean() })).output(rowsOfControlsSchema),

  /** `follow` watches the scan that runs already, from its beginning. */
  scan: call.input(host.extend({ follow: z.boolean().default(false) })).output(eventIterator(scanEventSchema)),
  /** Ends a scan, or an apply after the change at hand. What was done stays and is told. */
  cancel: call.input(host),
  /** The findings of the last scan, in pieces; nothing where there was none. */
  findings: call.input(host).output(eventIterator(z.object({ rows: z.array(findingRowSchema), scannedAt: z.string(), partial: z.boolean() }))),
  finding: call.input(host.extend({ id: z.string() })).output(detailViewSchema),
  /** Absent before the first scan. */
  map: call.input(host).output(z.object({ map: segregationMapSchema.optional() })),
  recheck: call.input(host.extend({ control: z.string() })).output(recheckedSchema),
  answer: call
    .input(
      host.extend({
        control: z.string(),
        target: keySchema,
        says: z.enum(['yes', 'no', 'doNotKnow']),
        by: z.string().trim().min(1),
        evidence: z.string().trim().min(1),
        validUntil: z.iso.datetime(),
      }),
    )
    .output(rowsOfControlsSchema),
  accept: call
    .input(
      host.extend({
        control: z.string(),
        /** Absent: the risk is accepted for all targets. */
        target: keySchema.optional(),
        reason: z.string().trim().min(1),
        approver: z.string().trim().min(1),
        expires: z.iso.datetime(),
      }),
    )
    .output(rowsOfControlsSchema),
  /** Removes what `answer` or `accept` stated. */
  withdraw: call.input(host.extend({ control: z.string(), target: keySchema })).output(rowsOfControlsSchema),

  /** Who is responsible, and until when; `target` absent: all targets. It is no statement about the host, so no verdict changes. */
  assign: call.input(host.extend({ control: z.string(), target: keySchema.optional(), owner: z.string().trim().min(1).max(200), due: z.iso.datetime() })),
  unassign: call.input(host.extend({ control: z.string(), target: keySchema.optional() })),

  /** The VMs of the last scan, with role and owner. */
  vms: call.input(host).output(vmListSchema),
  /** Role and owner of several VMs at once. Verdicts can depend on the role. */
  setVmDetails: call.input(host.extend(vmDetailsSchema.shape)).output(rowsOfControlsSchema),

  plan: call
    .input(host.extend({ chosen: z.array(chosenSchema), optionalGroups: z.array(z.string()), windows: z.array(z.string()).default([]) }))
    .output(plannedSchema),
  /** `postponed`: ids of findings that are put off. */
  withoutImpact: call.input(host.extend({ postponed: z.array(z.string()) })).output(withoutImpactSchema),
  /** Without `run`: everything that is in place. `anyway`: steps, as `run#number`, that are restored although another program or user has changed their value since. */
  planUndo: call
    .input(
      host.extend({
        run: z.string().optional(),
        steps: z.array(z.number()).optional(),
        anyway: z.array(z.string()).optional(),
        windows: z.array(z.string()).default([]),
      }),
    )
    .output(plannedSchema),
  /** Writes the plan and its undo as PowerShell scripts into a new folder. The user names its place in the dialog of the system. */
  savePlanScript: call
    .input(host.extend({ plan: z.string(), ticket: z.string().trim().max(200).default(''), approver: z.string().trim().max(200).default('') }))
    .output(savedPlanScriptSchema),
  /** Continues without a watcher; `follow` watches the work that is running. */
  apply: call
    .input(
      host.extend({
        plan: z.string(),
        understood: z.array(z.string()),
        /** Plans with a guarded change: the name of the host as the user typed it; the engine compares it. */
        typedHostName: z.string().trim().max(255).default(''),
        ticket: z.string().trim().max(200).default(''),
        approver: z.string().trim().max(200).default(''),
        follow: z.boolean().default(false),
      }),
    )
    .output(eventIterator(applyEventSchema)),

  /**
   * The rollback that is pending on the host, planted from here or from another program: its view at once and each second until it has ended, then how it ended. `none` where nothing
   * is pending. Any number of windows may watch; ending the watching changes nothing.
   */
  rollback: call.input(host).output(eventIterator(rollbackEventSchema)),
  /** Keeps the change that waits, where the proofs are there. `statement`: why another address is the same operator; it is recorded. */
  keepRollback: call.input(host.extend({ statement: z.string().trim().max(500).optional() })).output(keptViewSchema),
  /** Restores the old value now. */
  returnNow: call.input(host).output(keptViewSchema),
  /** Practice hosts only: connects and signs in again, from the same address or from another one. */
  practiceConnect: call.input(host.extend({ samePeer: z.boolean() })),

  /** Starts the VMs that an interrupted or failed run has left off, those and no others, and reads each afterwards. */
  startVms: call.input(host).output(startedVmsSchema),

  history: call.input(host).output(historyViewSchema),
  /** What the kept scans say of one VM. */
  vmHistory: call.input(host.extend({ vm: z.string() })).output(vmHistorySchema),
  /** The newest run as the journal holds it; `last` absent: there is none. */
  lastRun: call.input(host).output(z.object({ last: lastRunViewSchema.optional() })),
  /** What Castellan has set, beside a fresh reading of it. */
  drift: call.input(host).output(driftViewSchema),
  /** Any two of the kept scans, what is known now, and records, in either order. */
  compare: call.input(host.extend({ one: comparedSideSchema, other: comparedSideSchema })).output(comparisonSchema),
  /** Makes the report of the last scan; ending the watching cancels it. */
  makeReport: call.input(host.extend({ choice: reportChoiceSchema })).output(eventIterator(reportEventSchema)),
  /** Asks the user where to, in the dialog of the system, and writes the file whole or not at all. */
  saveReport: call.input(host.extend({ id: z.string(), form: reportFormSchema })).output(savedReportSchema),
  /** The bytes in pieces (base64), where the page hands them to the browser. */
  fetchReport: call.input(host.extend({ id: z.string(), form: reportFormSchema })).output(eventIterator(z.object({ base64: z.string() }))),
};
export type Api = typeof api;
