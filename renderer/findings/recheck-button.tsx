import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../bridge/problem.ts';
import { recheck } from './finding-actions.ts';
import { announce } from '../kit/announcer.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';

/** Reads the facts of one control again, for example after manual steps. */
export function RecheckButton({ reference, control }: { reference: string; control: string }) {
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const run = async (): Promise<void> => {
    setWorking(true);
    const failed = await recheck(reference, control);
    setProblem(failed);
    setWorking(false);
    if (!failed) announce('Checked again.');
  };
  return (
    <>
      <Button disabledFocusable={working} onClick={() => void run()}>
        {working ? 'Checking again…' : 'Check again'}
      </Button>
      <ProblemBar title="The finding could not be checked again." problem={problem} />
    </>
  );
}
