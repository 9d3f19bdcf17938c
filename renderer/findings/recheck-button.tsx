import { Button } from '@fluentui/react-components';
import { recheck } from './finding-actions.ts';
import { announce } from '../kit/announcer.tsx';
import { Notices } from '../kit/notices.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { aboutFinding, useNotices } from '../state/notices-store.ts';
import { usePanel } from '../state/panel-store.ts';
import { isShown } from '../state/shown-host.ts';

/** Reads the facts of one control again, for example after manual steps. What it says belongs to the open finding. */
export function RecheckButton({ reference, control }: { reference: string; control: string }) {
  const { id = '', rechecking, setRechecking } = usePanel();
  const subject = aboutFinding(id);
  const about = useNotices((state) => state.about.get(subject));
  const working = rechecking === id;
  const run = async (): Promise<void> => {
    setRechecking(id);
    const result = await recheck(reference, control);
    // Another finding, or another host, may be open by now; what was said of this one went with it.
    if (!isShown(reference) || usePanel.getState().id !== id) return;
    useNotices.getState().say(subject, result);
    setRechecking(undefined);
    if (!result.problem) announce('Checked again.');
  };
  return (
    <>
      <Button disabledFocusable={working} onClick={() => void run()}>
        {working ? 'Checking again…' : 'Check again'}
      </Button>
      <ProblemBar title="The finding could not be checked again." problem={about?.problem} />
      <Notices notices={about?.notices ?? []} />
    </>
  );
}
