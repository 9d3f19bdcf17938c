import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular, PlugConnectedRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { RollbackView } from '../../main/contract/wizard/rollback-view.ts';
import { isWaiterGone } from '../../main/words/rollback/countdown-times.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { keepSettings, simulateConnection, returnNow, useRollback } from './rollback-store.ts';
import { canPressKeep } from './rollback-words.ts';

const useStyles = makeStyles({
  practice: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px 16px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
  },
});

/** Keep, with the reason where it cannot be pressed; “Restore now”; for another address, a statement; on a practice host, a connection that is simulated. */
export function RollbackDecision({ view }: { view: RollbackView }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { working, refused } = useRollback();
  const [statement, setStatement] = useState('');
  const why = useId();
  const can = canPressKeep(view, statement) && working === undefined;
  const { needsStatement } = view;
  return (
    <>
      {needsStatement && (
        <Field className={page.field} label="Statement" hint={`${needsStatement.words} The journal and the report show it.`}>
          <Input
            value={statement}
            required
            maxLength={500}
            onChange={(_event, { value }) => {
              setStatement(value);
            }}
          />
        </Field>
      )}
      <div className={page.row}>
        <Button appearance="primary" size="large" disabledFocusable={!can} aria-describedby={why} onClick={() => void keepSettings(statement)}>
          {working === 'keep' ? 'Keeping…' : 'Keep these settings'}
        </Button>
        <Button
          size="large"
          icon={<ArrowUndoRegular />}
          disabledFocusable={working !== undefined || (view.phase !== 'counting' && !isWaiterGone(view))}
          onClick={() => void returnNow()}
        >
          {working === 'return' ? 'Restoring…' : 'Restore now'}
        </Button>
      </div>
      <div id={why}>
        {!canPressKeep(view, statement) && view.whyNotKeep !== '' && (
          <p className={`${page.quiet} ${page.theirs}`}>Keep is not possible yet. {view.whyNotKeep}</p>
        )}
      </div>
      <div role="alert">{refused !== '' && <p className={`${page.lead} ${page.theirs}`}>{refused}</p>}</div>
      {view.canPractice && (
        <div role="group" className={styles.practice} aria-label="Practice host">
          <p className={page.quiet}>Practice host: simulate what you would do on a real host.</p>
          <div className={page.row}>
            {[true, false].map((samePeer) => (
              <Button
                key={String(samePeer)}
                icon={<PlugConnectedRegular />}
                disabledFocusable={working !== undefined}
                onClick={() => void simulateConnection(samePeer)}
              >
                {samePeer ? 'Simulate a new connection' : 'Simulate a connection from another address'}
              </Button>
            ))}
          </div>
        </div>
      )}
    </>
  );
}
