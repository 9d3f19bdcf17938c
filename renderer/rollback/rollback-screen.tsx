import { makeStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { RollbackView } from '../../main/contract/wizard/rollback-view.ts';
import { failedAttemptWords } from '../../main/words/rollback/failed-attempts.ts';
import { announce } from '../kit/announcer.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { StepHeading } from '../kit/step-heading.tsx';
import { useConnection } from '../state/connection-store.ts';
import { useHost } from '../state/host-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { CountdownRing } from './countdown-ring.tsx';
import { ProofList } from './proof-list.tsx';
import { RollbackDecision } from './rollback-decision.tsx';
import { RollbackFacts } from './rollback-facts.tsx';
import { RollbackResult } from './rollback-result.tsx';
import { RollbackStages } from './rollback-stages.tsx';
import { useRollback, followRollback } from './rollback-store.ts';
import { nextWords, wholeCountdown } from './rollback-words.ts';
import { useRemaining } from './use-remaining.ts';

const useStyles = makeStyles({
  screen: {
    // What is hidden from the eye inside is placed against this, and not against the window.
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    overflowY: 'auto',
    '@media (max-width: 720px)': { overflowY: 'visible' },
  },
  top: { padding: '16px 24px 0' },
  middle: {
    display: 'flex',
    flexGrow: 1,
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: '96px',
    rowGap: '16px',
    padding: '24px',
    '@media (max-width: 1119px)': { columnGap: '40px' },
    '@media (max-width: 720px)': { padding: '16px' },
  },
  words: { display: 'flex', flexDirection: 'column', gap: '16px', flexBasis: '440px', flexGrow: 0, flexShrink: 1, minWidth: 0, maxWidth: '560px' },
});

/** The countdown of a change that can cut the connection, in place of everything else; when it is over, its result. */
export function RollbackScreen({ onContinue }: { onContinue: () => void }) {
  const { rollback, ended } = useRollback();
  const styles = useStyles();
  return (
    <main className={styles.screen} data-f6="page">
      {ended ? <RollbackResult ended={ended} view={rollback} onContinue={onContinue} /> : rollback && <Countdown view={rollback} />}
    </main>
  );
}

function Countdown({ view }: { view: RollbackView }) {
  const styles = useStyles();
  const page = usePageStyles();
  const host = useHost((state) => state.host);
  const left = useRemaining();
  const name = host?.identity.name ?? 'the host';
  const { title, words } = nextWords(view, name);
  useEffect(() => {
    if (view.canKeep) announce('The proofs are complete. You can keep the settings.');
  }, [view.canKeep]);
  const failure = failedAttemptWords(view.failed);
  useEffect(() => {
    if (failure !== '') announce(failure);
  }, [failure]);
  return (
    <>
      <div className={styles.top}>
        <RollbackStages phase={view.phase} />
      </div>
      <div className={styles.middle}>
        <CountdownRing left={left} seconds={wholeCountdown(view)} until={view.until} />
        <div className={styles.words}>
          <StepHeading>{title}</StepHeading>
          <p className={page.lead}>{words}</p>
          <RollbackProblem />
          {view.oldConnection === true && !view.canKeep && (
            <p className={`${page.lead} ${page.theirs}`}>
              This window uses a connection from before the change ({view.connectedBefore}). It cannot prove that a new connection works.
            </p>
          )}
          <ProofList proofs={view.proofs} />
          <RollbackDecision view={view} />
        </div>
      </div>
      <RollbackFacts view={view} host={name} practice={host?.identity.kind === 'practice'} />
    </>
  );
}

function RollbackProblem() {
  const { reference, problem } = useRollback();
  const { connection, open } = useConnection();
  if (connection.is === 'closed')
    return (
      <ProblemBar
        title="The window has no connection to Castellan. The rollback on the host goes on."
        problem={connection.problem}
        again={{ label: 'Reconnect', run: () => void open() }}
      />
    );
  return (
    <ProblemBar
      title="The state on the host could not be read. The rollback on the host goes on."
      problem={problem}
      {...(reference !== undefined && { again: { label: 'Try again', run: () => void followRollback(reference) } })}
    />
  );
}
