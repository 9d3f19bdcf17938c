import { Button, makeStyles } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular, ClipboardTaskListLtrRegular } from '@fluentui/react-icons';
import { EmptyState } from '../kit/empty-state.tsx';
import { ListSection } from '../kit/list-section.tsx';
import { useEffect, useRef, useState } from 'react';
import type { Change } from '../../main/contract/plan.ts';
import { announce } from '../kit/announcer.tsx';
import { Notices } from '../kit/notices.tsx';
import { StepHeading } from '../kit/step-heading.tsx';
import { MovedValues } from './moved-values.tsx';
import { PlanLines } from './plan-lines.tsx';
import { WindowChoice, windowOffers } from './window-choice.tsx';
import { ContinueButton, PlanFoot } from './plan-foot.tsx';
import { PlanSummary } from './plan-summary.tsx';
import { SaveScript } from './save-script.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { chooseRow } from '../findings/plan-choice.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { usePlan } from '../state/plan-store.ts';
import { windowsOf } from '../fix/plan-windows.ts';
import { receiptLines } from '../fix/receipt-lines.ts';
import { totalsOf } from '../fix/plan-totals.ts';
import { saveText } from '../bridge/save-text.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { useMedia } from '../theme/use-theme.ts';
import { findingId } from '../../main/words/findings/finding-id.ts';
import { localTime } from '../../main/words/local-times.ts';

const inOneColumn = '(max-width: 1119px)';
const oneColumn = `@media ${inOneColumn}`;
const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 320px',
    alignItems: 'start',
    gap: '16px',
    [oneColumn]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  lines: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: 0 },
  /** The sum and the way on stay in sight beside a long plan. */
  sum: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0, position: 'sticky', top: 0, [oneColumn]: { position: 'static' } },
});

/** The buttons that remove a line; those of folded targets are not among them. */
const stopsIn = (box: HTMLElement | null): readonly HTMLElement[] =>
  [...(box?.querySelectorAll<HTMLElement>('[data-remove]') ?? [])].filter((each) => each.closest('details:not([open])') === null);

/** The plan: what is changed, in which order, with which impact. */
export function PlanScreen({ reference }: { reference: string }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { planned, making, dropped, problem, make, renewUndo } = usePlan();
  const { chosen, optionalGroups, windows, go, chooseWindow } = useDraft();
  const undoing = planned?.plan.purpose === 'undo';
  useEffect(() => {
    if (usePlan.getState().planned?.plan.purpose !== 'undo') void make(reference);
  }, [make, reference, chosen, optionalGroups, windows, dropped]);
  const lines = useRef<HTMLDivElement>(null);
  const [unfolded, setUnfolded] = useState<boolean>();
  const narrow = useMedia(inOneColumn);
  const goesTo = useRef<number>(undefined);
  // The next line takes the place, and the focus, of the one that went.
  useEffect(() => {
    if (goesTo.current === undefined) return;
    const left = stopsIn(lines.current);
    (left[Math.max(0, Math.min(goesTo.current, left.length - 1))] ?? document.querySelector<HTMLElement>('h1'))?.focus();
    goesTo.current = undefined;
  }, [planned]);
  const remove = (changes: readonly Change[], line: HTMLElement): void => {
    goesTo.current = stopsIn(lines.current).indexOf(stopsIn(line)[0] ?? line);
    for (const { controls, target } of changes)
      for (const control of controls) {
        const rows = useFindings.getState().byControl.get(control) ?? [];
        const id = findingId(control, target.key);
        const row = rows.find((each) => each.id === id);
        if (row) chooseRow(row, rows, false);
      }
    announce('Removed from the plan.');
  };
  const window = (vm: string, on: boolean): void => {
    chooseWindow(vm, on);
    const plan = planned?.plan;
    if (plan?.purpose !== 'undo') return;
    const { windows } = useDraft.getState();
    void usePlan
      .getState()
      .makeUndo(reference, plan.run, { ...(plan.run !== undefined && { steps: plan.choice.steps }), anyway: plan.choice.anyway ?? [], windows });
  };
  if (chosen.size === 0 && !undoing) return <NothingChosen />;
  const totals = planned && totalsOf(planned.plan);
  const shown = planned ? windowsOf(planned.plan) : [];
  const lineCount = shown.flatMap(({ is, changes }) => receiptLines(is, changes)).length;
  // One line alone is read at once. That is decided for the first plan: nothing unfolds because another line was removed.
  const open = unfolded ?? lineCount === 1;
  if (unfolded === undefined && planned) setUnfolded(open);
  return (
    <div className={page.board} ref={lines}>
      <StepHeading>{undoing ? 'Plan: undo' : 'Plan'}</StepHeading>
      <ProblemBar
        title="The plan could not be created."
        problem={problem}
        again={{ label: 'Try again', run: () => void (undoing ? renewUndo() : make(reference)) }}
      />
      {making && <p role="status">Creating the plan…</p>}
      {planned && <MovedValues reference={reference} plan={planned.plan} />}
      {planned && (
        <>
          <div className={page.spread}>
            <p className={page.lead}>
              {undoing
                ? 'Castellan restores each recorded value, unless it was changed by someone else since.'
                : 'The plan lists all changes. Nothing has been changed yet.'}
            </p>
            {lineCount > 1 && (
              <Button
                appearance="subtle"
                icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
                onClick={() => {
                  setUnfolded(!open);
                }}
              >
                {open ? 'Fold all lines' : 'Unfold all lines'}
              </Button>
            )}
          </div>
          <div className={styles.columns}>
            <div className={styles.lines}>
              <WindowChoice offers={windowOffers(planned.plan, windows)} busy={making} onChoose={window} />
              {shown.map((each) => (
                <PlanLines key={`${each.title} ${String(open)}`} window={each} unfolded={open} {...(undoing ? { before: 'Undo: ' } : { onRemove: remove })} />
              ))}
              {planned.plan.changes.length === 0 && <p className={page.lead}>There is nothing to change.</p>}
              <Notices notices={planned.notices} />
              {planned.unplanned.length > 0 && (
                <ListSection title={undoing ? 'Not undone' : 'Selected, without a change'}>
                  {planned.unplanned.map((each) => (
                    <li key={`${each.control} ${each.target} ${each.why}`} className={page.theirs}>
                      {each.control} {each.target}: {each.why}
                    </li>
                  ))}
                </ListSection>
              )}
            </div>
            <div className={styles.sum}>
              <PlanSummary plan={planned.plan} />
              <p className={page.quiet}>
                Plan {planned.plan.id}, created {localTime(planned.plan.madeAt)}, on facts read {localTime(planned.plan.factsAt)}.
              </p>
              <div className={page.row}>
                {!narrow && <ContinueButton busy={making} totals={totals} />}
                <Button
                  onClick={() => {
                    saveText(`castellan-plan-${planned.plan.id}.json`, `${JSON.stringify(planned.plan, null, 1)}\n`);
                  }}
                >
                  Save plan…
                </Button>
                {!undoing && totals?.going === 0 && (
                  <Button
                    onClick={() => {
                      go('areas', '');
                    }}
                  >
                    Open areas
                  </Button>
                )}
                {undoing && (
                  <Button
                    onClick={() => {
                      usePlan.getState().drop();
                      go('history');
                    }}
                  >
                    Discard undo plan
                  </Button>
                )}
              </div>
              {!undoing && totals !== undefined && totals.going > 0 && <SaveScript reference={reference} plan={planned.plan} />}
              <p className={page.quiet}>
                To apply a saved plan on this host, run “castellan apply --plan FILE --confirm {planned.plan.id}”. It needs the same state of the host.
              </p>
            </div>
          </div>
          {narrow && totals && <PlanFoot busy={making} totals={totals} />}
        </>
      )}
    </div>
  );
}

function NothingChosen() {
  const page = usePageStyles();
  const go = useDraft((state) => state.go);
  return (
    <div className={page.page}>
      <StepHeading>Plan</StepHeading>
      <EmptyState
        icon={ClipboardTaskListLtrRegular}
        text="The plan is empty. Open an area and add findings: press Space in a list, or use the button “Add to plan”."
      >
        <Button
          appearance="primary"
          onClick={() => {
            go('areas', '');
          }}
        >
          Open areas
        </Button>
      </EmptyState>
    </div>
  );
}
