import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { HostView } from '../../main/contract/wizard/host-view.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { client, startView } from '../state/connection-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { counted } from '../../main/words/counted.ts';

/** Not elevated: what stays unknown, and the way to change that. */
export function NotElevated({ host }: { host: HostView }) {
  const page = usePageStyles();
  const [problem, setProblem] = useState<Problem>();
  const [refusal, setRefusal] = useState('');
  const restart = async (): Promise<void> => {
    try {
      setRefusal((await client().restartElevated()).why);
    } catch (error) {
      setProblem(problemFrom(error, 'Restarting as administrator'));
    }
  };
  if (host.controlsOutOfReach === 0) return null;
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody className={page.wrapped}>
          {host.elevated === true ? 'This account has too few rights' : 'Not elevated'}: {counted(host.controlsOutOfReach, 'control', 'controls')} of{' '}
          {host.controlsInAll} cannot be read. Castellan reports them as “Could not be read”, never as OK.
        </MessageBarBody>
        {startView()?.canRestartElevated === true && (
          <MessageBarActions>
            <Button onClick={() => void restart()}>Restart as administrator</Button>
          </MessageBarActions>
        )}
      </MessageBar>
      {refusal !== '' && <p role="status">{refusal}</p>}
      <ProblemBar title="Castellan could not restart." problem={problem} />
    </>
  );
}
