import { makeStyles, tokens } from '@fluentui/react-components';
import { FlashRegular, ShieldCheckmarkRegular, TimerRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { RollbackView } from '../../main/contract/wizard/rollback-view.ts';
import { ChangeLine } from '../kit/change-line.tsx';
import { CopyButton } from '../kit/copy-button.tsx';
import { meaning } from '../theme/meaning.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { countdownFacts } from './rollback-words.ts';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: meaning.surfaceCard,
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  fact: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    minWidth: 0,
    padding: '16px 24px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderLeft: 'none' },
    '@media (max-width: 900px)': { borderLeft: 'none', padding: '12px 16px' },
  },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

function Fact({ title, icon, children }: { title: string; icon: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.fact}>
      <h2 className={styles.title}>
        {icon}
        {title}
      </h2>
      {children}
    </section>
  );
}

/** What was changed, what happens at 0:00, and how the rollback runs. */
export function RollbackFacts({ view, host, practice }: { view: RollbackView; host: string; practice: boolean }) {
  const styles = useStyles();
  const page = usePageStyles();
  const { change, step, of, name, plannedBy } = view;
  const { native } = change;
  return (
    <div className={styles.facts}>
      <Fact title="What was changed" icon={<FlashRegular aria-hidden="true" />}>
        <ChangeLine change={change} target />
        {'command' in native && (
          <div>
            <CopyButton label="Copy command" what="Command" text={() => native.command} />
          </div>
        )}
        <p className={`${page.quiet} ${page.theirs}`}>
          Change {step + 1} of {of}, applied by {plannedBy}. The rollback does not affect the other changes.
        </p>
      </Fact>
      <Fact title="What happens at 0:00" icon={<TimerRegular aria-hidden="true" />}>
        <p className={`${page.lead} ${page.theirs}`}>{view.atZero}</p>
      </Fact>
      <Fact title="How the rollback runs" icon={<ShieldCheckmarkRegular aria-hidden="true" />}>
        <p className={page.lead}>
          {practice
            ? 'This practice host counts and restores the value itself. No computer is changed.'
            : `A scheduled task on ${host} counts and restores the value as SYSTEM. It needs no sign-in and no Castellan, and also runs on battery.`}
        </p>
        <p className={page.lead}>{countdownFacts(view)}</p>
        <p className={`${page.quiet} ${page.theirs}`}>Rollback {name}</p>
      </Fact>
    </div>
  );
}
