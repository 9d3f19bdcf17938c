import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Trouble } from '../bridge/problem.ts';
import { recheck } from './finding-actions.ts';
import { announce } from '../kit/announcer.tsx';
import { TroubleBar } from '../kit/problem-bar.tsx';

/** Reads again what one control rests on: after steps by hand, or to be sure. */
export function RecheckButton({ reference, control }: { reference: string; control: string }) {
  const [working, setWorking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const run = async (): Promise<void> => {
    setWorking(true);
    const found = await recheck(reference, control);
    setTrouble(found);
    setWorking(false);
    if (!found) announce('Checked again.');
  };
  return (
    <>
      <Button disabledFocusable={working} onClick={() => void run()}>
        {working ? 'Checking again…' : 'Check again'}
      </Button>
      <TroubleBar title="The finding could not be checked again." trouble={trouble} />
    </>
  );
}
