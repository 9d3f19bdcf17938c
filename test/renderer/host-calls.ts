import { cancelScan, startScan } from '../../renderer/scan/scan-store.ts';
import { startApply, stopApplying } from '../../renderer/apply/apply-store.ts';
import { useEnvironment } from '../../renderer/environment/environment-store.ts';
import { assign, recheck, sendAcceptedRisk, sendAnswer, unassign, withdraw } from '../../renderer/findings/finding-actions.ts';
import { applyFix, stopFix } from '../../renderer/fix/fix-store.ts';
import { loadFindings } from '../../renderer/state/load-findings.ts';
import { useVms } from '../../renderer/vms/vm-store.ts';
import { changeWith, planOf } from './sample-plan.ts';

const row = { control: 'late', id: 'late 1' };
const changed = { controls: ['late'], rows: [row], notices: [] };
const done = { event: 'done', run: 'late', purpose: 'fix', choice: { targets: [], optionalGroups: [], steps: [] }, changed, steps: [], notices: [] };
const applied = [{ event: 'step', step: { of: 1 } }, { event: 'rollback', rollback: { phase: 'counting' } }, { event: 'verifying' }, done] as const;
const plan = planOf(changeWith());
const by = { says: 'yes', by: 'Anna', evidence: '', validUntil: '' } as const;
const accepted = { reason: '', approver: 'Anna', expires: '' };
const confirmed = { understood: [], typedHostName: '', ticket: '', approver: '' };

/** Calls about one host that stream or save. `tells`: what the other side answers, piece by piece where it streams. */
export const hostCalls = [
  {
    name: 'scan',
    operation: 'scan',
    streams: true,
    tells: [
      { event: 'findings', rows: [row] },
      { event: 'done', finishedAt: 'late', partial: false, restated: false, notices: [] },
    ],
    ask: (host: string) => startScan(host, false),
  },
  { name: 'findings', operation: 'findings', streams: true, tells: [{ rows: [row] }, { rows: [], scannedAt: 'late' }], ask: loadFindings },
  { name: 'apply', operation: 'apply', streams: true, tells: applied, ask: (host: string) => startApply(host, plan, false) },
  { name: 'fix', operation: 'apply', streams: true, tells: applied, ask: (host: string) => applyFix(host, 'same', plan, confirmed) },
  { name: 'recheck', operation: 'recheck', tells: [changed], ask: (host: string) => recheck(host, 'late') },
  { name: 'answer', operation: 'answer', tells: [changed], ask: (host: string) => sendAnswer(host, 'late', {}, by) },
  { name: 'accept', operation: 'accept', tells: [changed], ask: (host: string) => sendAcceptedRisk(host, 'late', {}, accepted) },
  { name: 'withdraw', operation: 'withdraw', tells: [changed], ask: (host: string) => withdraw(host, 'late', {}) },
  { name: 'assign', operation: 'assign', tells: [{ saved: true }], ask: (host: string) => assign(host, 'late', {}, { owner: 'Anna', due: '' }) },
  { name: 'unassign', operation: 'unassign', tells: [{ saved: true }], ask: (host: string) => unassign(host, 'late', {}) },
  {
    name: 'answer to a question',
    operation: 'answerQuestion',
    tells: [changed],
    ask: (host: string) => useEnvironment.getState().answer(host, 'late', 1, false),
  },
  {
    name: 'details of VMs',
    operation: 'setVmDetails',
    tells: [changed],
    ask: (host: string) => useVms.getState().setDetails(host, { vms: ['same'], owner: 'Anna' }),
  },
  { name: 'cancel of a scan', operation: 'cancel', tells: [{ saved: true }], ask: cancelScan },
  { name: 'cancel of an apply', operation: 'cancel', tells: [{ saved: true }], ask: stopApplying },
  { name: 'cancel of a fix', operation: 'cancel', tells: [{ saved: true }], ask: (host: string) => stopFix(host, 'same') },
] as const;
