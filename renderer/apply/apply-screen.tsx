import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { PlayCircleRegular } from '@fluentui/react-icons';
import { EmptyState } from '../kit/empty-state.tsx';
import { useState } from 'react';
import { AppliedSteps } from '../fix/applied-steps.tsx';
import { StepHeading } from '../kit/step-heading.tsx';
import { PlanLines } from '../plan/plan-lines.tsx';
import { PlanSummary } from '../plan/plan-summary.tsx';
import { Progress } from '../kit/progress.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { useTyped } from '../state/use-typed.ts';
import type { Plan } from '../../main/contract/plan.ts';
import { WindowSteps } from './window-steps.tsx';
import { startApply, stopApplying, useApply } from './apply-store.ts';
import { useDraft } from '../state/draft-store.ts';
import { useHost } from '../state/host-store.ts';
import { usePlan } from '../state/plan-store.ts';
import { heldWindow, isHeld } from '../fix/plan-windows.ts';
import { confirmedChanges } from '../fix/confirmed-changes.ts';
import { HostNameField } from '../fix/host-name-field.tsx';
import { ImpactList } from '../fix/impact-list.tsx';
import { isHostName } from '../fix/is-host-name.ts';
import { StatementTicks } from '../fix/statement-ticks.tsx';
import { totalsOf } from '../fix/plan-totals.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { counted } from '../../main/words/counted.ts';

/** Asks in proportion. Nothing noticeable takes one button; what restarts or may lock out takes a tick for each thing. What can cut the connection takes the name of the host. */
export function ApplyScreen({ reference }: { reference: string }) {
  const page = usePageStyles();
  const { is, problem } = useApply();
  const planned = usePlan((state) => state.planned);
  const go = useDraft((state) => state.go);
  if (is === 'applying' || is === 'verifying') return <Applying reference={reference} />;
  return (
    <div className={page.page}>
      <StepHeading>Apply</StepHeading>
      <ProblemBar title="The plan was not applied, or only in part." problem={problem} />
      {problem && (
        <>
          <p className={page.lead}>“History” lists the changes that were made. You can undo them there.</p>
          <div>
            <Button
              onClick={() => {
                go('history');
              }}
            >
              Open history
            </Button>
          </div>
        </>
      )}
      {planned && totalsOf(planned.plan).going > 0 ? (
        <Confirm key={planned.plan.id} reference={reference} plan={planned.plan} />
      ) : (
        <>
          <EmptyState
            icon={PlayCircleRegular}
            text={
              planned && planned.plan.changes.some(isHeld)
                ? 'All changes of this plan are on hold, so there is nothing to apply.'
                : 'There is no plan to apply. Castellan applies only changes that a plan has shown.'
            }
          >
            <Button
              appearance="primary"
              onClick={() => {
                go('plan');
              }}
            >
              Open plan
            </Button>
          </EmptyState>
          {planned && planned.plan.changes.some(isHeld) && <PlanLines window={heldWindow(planned.plan)} />}
        </>
      )}
    </div>
  );
}

function Confirm({ reference, plan }: { reference: string; plan: Plan }) {
  const page = usePageStyles();
  const host = useHost((state) => state.host);
  const { understood, understand } = usePlan();
  const [restart, setRestart] = useState(false);
  const [ticket, setTicket] = useTyped('report ticket');
  const [approver, setApprover] = useTyped('report approver');
  const [typedName, setTypedName] = useState('');
  const totals = totalsOf(plan);
  const { confirmed, left, going, guarded } = confirmedChanges(plan, understood);
  const held = heldWindow(plan);
  const waits = (totals.restart && !restart) || (guarded && !isHostName(typedName, plan.host.name));
  return (
    <>
      <PlanSummary plan={plan} />
      <ImpactList changes={plan.changes} />
      <StatementTicks plan={plan} ticked={understood} onTick={understand} />
      <div className={page.card}>
        {totals.restart && (
          <Checkbox
            label="Some changes take effect only when the host restarts. I will restart it."
            checked={restart}
            onChange={(_event, { checked }) => {
              setRestart(checked === true);
            }}
          />
        )}
        {guarded && <HostNameField name={plan.host.name} typed={typedName} onType={setTypedName} />}
        {left > 0 && <p className={page.lead}>{counted(left, 'change', 'changes')} without your confirmation will stay on hold.</p>}
        <Field className={page.field} label="Change ticket (optional)" hint="The journal and the report show the number.">
          <Input
            value={ticket}
            maxLength={200}
            onChange={(_event, { value }) => {
              setTicket(value);
            }}
          />
        </Field>
        <Field className={page.field} label="Approver (optional)" hint="The journal and the report show the name.">
          <Input
            value={approver}
            maxLength={200}
            onChange={(_event, { value }) => {
              setApprover(value);
            }}
          />
        </Field>
        {host?.identity.kind === 'practice' && <p className={page.lead}>This is a practice host: no computer is changed.</p>}
        <div className={page.row}>
          <Button
            appearance="primary"
            disabledFocusable={going === 0 || waits}
            onClick={() =>
              void startApply(reference, plan, false, {
                understood: confirmed,
                typedHostName: typedName.trim(),
                ticket: ticket.trim(),
                approver: approver.trim(),
              })
            }
          >
            Apply {counted(going, 'change', 'changes')} to {host?.identity.name ?? 'the host'}
          </Button>
        </div>
        {waits && <p className={page.quiet}>Complete each confirmation above first.</p>}
      </div>
      {held.changes.length > 0 && <PlanLines window={held} />}
    </>
  );
}

function Applying({ reference }: { reference: string }) {
  const page = usePageStyles();
  const { is, steps, windows, of, cancelling } = useApply();
  return (
    <div className={page.page}>
      <StepHeading>{is === 'verifying' ? 'Reading the host again' : 'Applying'}</StepHeading>
      <div className={page.card}>
        <Progress label="Changes" done={steps.length} of={of} />
        <p className={page.lead} role="status">
          {is === 'verifying'
            ? 'All changes are made. Castellan reads the host again to verify them.'
            : 'Castellan writes each change to the journal before it makes the change. Closing this window does not stop the run.'}
        </p>
        {is === 'applying' && (
          <div>
            <Button disabledFocusable={cancelling} onClick={() => void stopApplying(reference)}>
              {cancelling ? 'Stopping after the current change…' : 'Stop after the current change'}
            </Button>
          </div>
        )}
      </div>
      <WindowSteps windows={windows} />
      {steps.length > 0 && <AppliedSteps title="Changes so far" steps={[...steps].reverse()} />}
    </div>
  );
}
