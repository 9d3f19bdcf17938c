import type { Change, Standing } from '../../contract/plan.ts';
import type { HostIdentity } from '../../contract/host-identity.ts';
import type { Settled } from '../../contract/journal.ts';
import type { RecordedRollback } from '../../contract/rollback.ts';
import type { RecordedRun } from '../../contract/record/recorded-run.ts';
import { withheld } from './pseudonyms.ts';
import { redactOwner, redactTarget } from './redact-findings.ts';
import { redactAddress, redactShown, redactState, redactValue, type Redaction } from './redact-states.ts';

/** What kind of host it is stays; which one does not. */
export const redactHost = (host: HostIdentity): HostIdentity => ({ reference: host.kind, kind: host.kind, name: 'the host', machineId: withheld });

export const redactRun = (redaction: Redaction, run: RecordedRun): RecordedRun => ({
  ...run,
  by: redaction.pseudonyms.person(run.by),
  ...(run.ticket !== undefined && { ticket: withheld }),
  ...(run.approver !== undefined && { approver: redaction.pseudonyms.person(run.approver) }),
  plan: { ...run.plan, host: redactHost(run.plan.host) },
  steps: run.steps.map((step) => ({
    ...step,
    change: redactChange(redaction, step.change),
    ...(step.settled && { settled: redactSettled(redaction, step.change, step.settled) }),
    ...(step.remark !== undefined && { remark: redaction.sweep(step.remark) }),
    ...(step.rollback && { rollback: redactRollback(redaction, step.rollback) }),
  })),
  ...(run.noted && { noted: { ...run.noted, message: redaction.sweep(run.noted.message) } }),
});

export function redactChange(redaction: Redaction, change: Change): Change {
  const { address, edit } = change;
  const elements = (list: readonly (typeof edit & { how: 'difference' })['add'][number][]) =>
    redaction.isClosed(address) ? [...list] : list.map((each) => redactValue(redaction, each));
  return {
    ...change,
    address: redactAddress(redaction, address),
    target: redactTarget(redaction, change.target),
    label: redaction.sweep(change.label),
    from: redactState(redaction, address, change.from),
    to: redactState(redaction, address, change.to),
    edit: edit.how === 'difference' ? { how: 'difference', add: elements(edit.add), remove: elements(edit.remove) } : edit,
    shownFrom: redactShown(redaction, address, change.from, change.shownFrom),
    shownTo: redactShown(redaction, address, change.to, change.shownTo),
    native: 'command' in change.native ? { command: redaction.sweep(change.native.command) } : { steps: redaction.sweep(change.native.steps) },
    consequence: change.consequence.map(redaction.sweep),
    ...(change.vmOff !== undefined && { vmOff: redaction.pseudonyms.value(change.vmOff) }),
    undo: change.undo.is === 'not' ? { is: 'not', reason: redaction.sweep(change.undo.reason) } : change.undo,
    ...(change.owner && { owner: redactOwner(change.owner) }),
    standing: redactStanding(redaction, change.standing),
  };
}

interface RollbackRedaction {
  readonly sweep: (text: string) => string;
  readonly pseudonyms: { person(name: string): string };
}

/** Proofs name addresses, and a statement names a person: how many there were stays. */
export function redactRollback({ sweep, pseudonyms }: RollbackRedaction, rollback: RecordedRollback): RecordedRollback {
  const { ended } = rollback;
  if (!ended) return rollback;
  return {
    ...rollback,
    ended: {
      ...ended,
      ...(ended.by !== undefined && { by: pseudonyms.person(ended.by) }),
      proofs: ended.proofs.map(() => withheld),
      message: sweep(ended.message),
    },
  };
}

function redactStanding({ sweep }: Redaction, standing: Standing): Standing {
  if (standing.is === 'held') return { ...standing, reason: sweep(standing.reason) };
  if (standing.is === 'guarded')
    return { ...standing, danger: { ...standing.danger, reason: sweep(standing.danger.reason) }, understand: standing.understand.map(sweep) };
  return standing.is === 'confirm' ? { ...standing, understand: standing.understand.map(sweep) } : standing;
}

const redactSettled = (redaction: Redaction, { address }: Change, settled: Settled): Settled => ({
  ...settled,
  was: redactState(redaction, address, settled.was),
  is: redactState(redaction, address, settled.is),
  message: redaction.sweep(settled.message),
});
