import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { recheck, type Rechecked } from './finding-actions.ts';
import { announce } from '../kit/announcer.tsx';
import { Notices } from '../kit/notices.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';

/** Reads the facts of one control again, for example after manual steps. */
export function RecheckButton({ reference, control }: { reference: string; control: string }) {
  const [working, setWorking] = useState(false);
  const [rechecked, setRechecked] = useState<Rechecked>();
  const run = async (): Promise<void> => {
    setWorking(true);
    const result = await recheck(reference, control);
    setRechecked(result);
    setWorking(false);
    if (!result.problem) announce('Checked again.');
  };
  return (
    <>
      <Button disabledFocusable={working} onClick={() => void run()}>
        {working ? 'Checking again…' : 'Check again'}
      </Button>
      <ProblemBar title="The finding could not be checked again." problem={rechecked?.problem} />
      <Notices notices={rechecked?.notices ?? []} />
    </>
  );
}
