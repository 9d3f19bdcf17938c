import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { assertNever } from '../../main/words/assert-never.ts';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { Progress } from '../kit/progress.tsx';
import { useMedia } from '../theme/use-theme.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { AppliedSteps } from './applied-steps.tsx';
import { canFixNow } from './can-fix-now.ts';
import { FixConfirm } from './fix-confirm.tsx';
import { FixResult, type NextFinding } from './fix-result.tsx';
import { closeFix, fixName, stopFix, useFix } from './fix-store.ts';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    minWidth: 0,
    padding: '12px 16px',
    border: `2px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  heading: { ':focus': { outlineStyle: 'none' } },
});

/** Confirmation, progress and result of a fix, all in the place of the finding. Escape closes what is not running. */
export function FixBox({ reference, id, next, onClosed }: { reference: string; id: string; next: NextFinding | undefined; onClosed: () => void }) {
  const styles = useStyles();
  const page = usePageStyles();
  const state = useFix(({ fixes }) => fixes.get(fixName(reference, id)));
  const heading = useRef<HTMLHeadingElement>(null);
  const is = state?.is;
  // Where the panel is the page, its parts are one level higher.
  const Heading = useMedia('(max-width: 900px)') ? 'h2' : 'h3';
  useEffect(() => {
    if (is === 'applying' || is === 'done' || is === 'failed') heading.current?.focus({ preventScroll: true });
  }, [is]);
  if (!state) return null;
  const close = (): void => {
    closeFix(reference, id);
    onClosed();
  };
  const [title, content] = ((): readonly [string, ReactNode] => {
    switch (state.is) {
      case 'planning':
        return ['Fix now', <p key="planning">Creating the plan…</p>];
      case 'shown':
        return [
          state.planned.plan.purpose === 'undo' ? 'Undo' : canFixNow(state.planned.plan.changes) ? 'Fix now' : 'Nothing to apply now',
          <FixConfirm key={state.planned.plan.id} reference={reference} id={id} planned={state.planned} onCancel={close} />,
        ];
      case 'applying':
      case 'verifying':
        return [
          state.is === 'verifying' ? 'Reading the host again' : 'Applying',
          <div key="applying" className={page.section}>
            <Progress label="Changes" done={state.steps.length} of={state.plan.changes.length} />
            <p className={page.lead}>A change that has started is always completed.</p>
            {state.is === 'applying' && state.plan.changes.length > 1 && (
              <div>
                <Button disabledFocusable={state.stopping} onClick={() => void stopFix(reference, id)}>
                  {state.stopping ? 'Stopping after the current change…' : 'Stop after the current change'}
                </Button>
              </div>
            )}
            <AppliedSteps steps={state.steps} />
          </div>,
        ];
      case 'done':
        return ['Result', <FixResult key={state.run} reference={reference} id={id} state={state} next={next} onClose={close} />];
      case 'failed':
        return [
          'Fix now',
          <div key="failed" className={page.section}>
            <ProblemBar title={state.started ? 'The fix was not completed.' : 'The fix could not be shown.'} problem={state.problem} />
            {state.started && <p className={page.lead}>“History” lists each change that was made. You can undo it there.</p>}
            <div>
              <Button onClick={close}>Close</Button>
            </div>
          </div>,
        ];
      default:
        return assertNever(state);
    }
  })();
  return (
    <section
      className={styles.box}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || is === 'applying' || is === 'verifying') return;
        // Escape closes the innermost thing; a second one closes the finding.
        event.stopPropagation();
        close();
      }}
    >
      <Heading ref={heading} tabIndex={-1} className={mergeClasses(page.subheading, styles.heading)}>
        {title}
      </Heading>
      {content}
    </section>
  );
}
