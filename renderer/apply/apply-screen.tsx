import { Button, Checkbox, Field, Input, mergeClasses } from '@fluentui/react-components';
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
import { startApply, stopApplying, useApply } from './apply-store.ts';
import { useCatalogue } from '../state/catalogue.ts';
import { useDraft } from '../state/draft-store.ts';
import { useHost } from '../state/host-store.ts';
import { usePlan } from '../state/plan-store.ts';
import { heldWindow, isHeld } from '../fix/plan-windows.ts';
import { confirmedChanges, statementKey } from '../fix/confirmed-changes.ts';
import { confirmationsOf } from '../../main/words/confirmations-of.ts';
import { totalsOf } from '../fix/plan-totals.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { counted } from '../../main/words/counted.ts';

/** Asks for proof in proportion: nothing noticeable takes one button, what restarts or may lock out takes a tick for each thing. */
export function ApplyScreen({ reference }: { reference: string }) {
  const page = usePageStyles();
  const { is, problem } = useApply();
  const planned = usePlan((state) => state.planned);
  const go = useDraft((state) => state.go);
  if (is === 'applying' || is === 'verifying') return <Applying reference={reference} />;
  return (
    <div className={page.page}>
      <StepHeading>Apply</StepHeading>
      <ProblemBar title="The plan was applied only in part." problem={problem} />
      {problem && (
        <>
          <p className={page.lead}>“History” lists the changes made before the error. You can undo them there.</p>
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
  const { controls } = useCatalogue();
  const host = useHost((state) => state.host);
  const { understood, understand } = usePlan();
  const [restart, setRestart] = useState(false);
  const [ticket, setTicket] = useTyped('report ticket');
  const totals = totalsOf(plan);
  const confirmations = confirmationsOf(plan);
  const { confirmed, left, going } = confirmedChanges(plan, understood);
  const held = heldWindow(plan);
  return (
    <>
      <PlanSummary plan={plan} />
      {confirmations.map(({ control, statements }) => (
        <fieldset key={control} className={mergeClasses(page.card, page.fieldset)}>
          <legend className={mergeClasses(page.subheading, page.legend)}>
            {controls.get(control)?.title ?? control} ({control})
          </legend>
          <p className={page.lead}>This change can block access to the host or its VMs. Castellan applies it only when you confirm:</p>
          {statements.map((each) => (
            <Checkbox
              key={each}
              label={each}
              checked={understood.has(statementKey(control, each))}
              onChange={(_event, { checked }) => {
                understand(statementKey(control, each), checked === true);
              }}
            />
          ))}
        </fieldset>
      ))}
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
        {left > 0 && <p className={page.lead}>{counted(left, 'change', 'changes')} without your confirmation will stay on hold.</p>}
        <Field className={page.field} label="Change ticket" hint="Optional. The journal and the report show the number.">
          <Input
            value={ticket}
            maxLength={200}
            onChange={(_event, { value }) => {
              setTicket(value);
            }}
          />
        </Field>
        {host?.identity.kind === 'practice' && <p className={page.lead}>This is a practice host: no computer is changed.</p>}
        <div className={page.row}>
          <Button
            appearance="primary"
            disabledFocusable={going === 0 || (totals.restart && !restart)}
            onClick={() => void startApply(reference, plan, false, confirmed, ticket.trim())}
          >
            Apply {counted(going, 'change', 'changes')} to {host?.identity.name ?? 'the host'}
          </Button>
        </div>
        {totals.restart && !restart && <p className={page.quiet}>Select the checkbox above first.</p>}
      </div>
      {held.changes.length > 0 && <PlanLines window={held} />}
    </>
  );
}

function Applying({ reference }: { reference: string }) {
  const page = usePageStyles();
  const { is, steps, of, cancelling } = useApply();
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
      {steps.length > 0 && <AppliedSteps title="Changes so far" steps={[...steps].reverse()} />}
    </div>
  );
}
