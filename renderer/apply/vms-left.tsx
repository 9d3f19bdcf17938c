import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { VmLeftView } from '../../main/contract/wizard/host-view.ts';
import { counted } from '../../main/words/counted.ts';
import { Notices } from '../kit/notices.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { startShownVms, useVmsLeft } from './vms-left-store.ts';

const useStyles = makeStyles({ bar: { flexShrink: 0 }, body: { whiteSpace: 'normal', overflowWrap: 'anywhere' } });

/** What the button says: the VM by its name, or how many. */
export const startLabel = (vms: readonly Pick<VmLeftView, 'name'>[]): string =>
  vms.length === 1 ? `Start ${vms[0]?.name ?? ''}` : `Start ${counted(vms.length, 'VM', 'VMs')}`;

/** VMs that ran before a run and that it has left off, with one action that starts those. Nothing where there is none. */
export function VmsLeft({ reference }: { reference: string }) {
  const styles = useStyles();
  const { reference: about, vms, starting, problem, notices } = useVmsLeft();
  if (about !== reference) return null;
  return (
    <>
      <ProblemBar title="The VMs could not be started." problem={problem} />
      <Notices notices={notices} />
      {vms.length > 0 && (
        <MessageBar intent="error" layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{vms.length === 1 ? 'A VM was left off by a run' : `${counted(vms.length, 'VM', 'VMs')} were left off by a run`}</MessageBarTitle>{' '}
            {vms.map(({ message }) => message).join(' ')}
          </MessageBarBody>
          <MessageBarActions>
            <Button appearance="primary" disabledFocusable={starting} onClick={() => void startShownVms(reference)}>
              {starting ? 'Starting…' : startLabel(vms)}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
