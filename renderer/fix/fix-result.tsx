import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect } from 'react';
import { counted } from '../../main/words/counted.ts';
import { announce } from '../kit/announcer.tsx';
import { Notices } from '../kit/notices.tsx';
import { useFindings } from '../state/findings-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { AppliedSteps } from './applied-steps.tsx';
import { fixResultWords } from './fix-result-words.ts';
import { showFixUndo, type FixState } from './fix-store.ts';

/** The finding to open after this one. */
export interface NextFinding {
  readonly title: string;
  readonly open: () => void;
}

/** What the fresh reading shows, in the place of the fix, with the undo of each change and of all. */
export function FixResult({
  reference,
  id,
  state,
  next,
  onClose,
}: {
  reference: string;
  id: string;
  state: Extract<FixState, { is: 'done' }>;
  next: NextFinding | undefined;
  onClose: () => void;
}) {
  const page = usePageStyles();
  const byControl = useFindings((each) => each.byControl);
  const { plan, run, steps, notices } = state;
  const { good, title, words } = fixResultWords(plan, steps, byControl);
  useEffect(() => {
    announce(`${title}. ${words}`);
  }, [title, words]);
  const undoable = steps.filter((step) => step.canUndo);
  return (
    <div className={page.section}>
      <MessageBar intent={good ? 'success' : 'warning'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{title}.</MessageBarTitle> {words}
        </MessageBarBody>
      </MessageBar>
      <Notices notices={notices} />
      <AppliedSteps
        steps={steps}
        {...(undoable.length > 1 && {
          onUndo: (step) => void showFixUndo(reference, id, run, [step.step]),
        })}
      />
      <div className={page.row}>
        {next && (
          <Button appearance="primary" onClick={next.open} title={next.title}>
            Next finding
          </Button>
        )}
        {undoable.length > 0 && <Button onClick={() => void showFixUndo(reference, id, run)}>Undo {counted(undoable.length, 'change', 'changes')}…</Button>}
        <Button onClick={onClose}>Close result</Button>
      </div>
      <p className={page.quiet}>
        Run {run} is in “History”. You can undo it there, also after a restart. Without Castellan, scripts/powershell/undo.ps1 applies the undo file stored
        beside the journal.
      </p>
    </div>
  );
}
