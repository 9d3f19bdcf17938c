import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Trouble } from '../bridge/trouble.ts';
import { recheck } from '../store/stating.ts';
import { announce } from './announcer.tsx';
import { TroubleBar } from './trouble-bar.tsx';

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
