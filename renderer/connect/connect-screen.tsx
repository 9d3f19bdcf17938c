import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { VmsLeft } from '../apply/vms-left.tsx';
import { Card } from '../kit/card.tsx';
import { Logo } from '../kit/logo.tsx';
import { StepHeading } from '../kit/step-heading.tsx';
import { Notices } from '../kit/notices.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { startView } from '../state/connection-store.ts';
import { useHost } from '../state/host-store.ts';
import { connectHost } from './connect-host.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { HostCard } from './host-card.tsx';
import { HostChoiceList } from './host-choice-list.tsx';
import { RecentHostsCard } from './recent-hosts-card.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', gap: '16px', alignItems: 'flex-start' },
  logo: { width: '40px', height: '40px', flexShrink: 0, color: tokens.colorBrandForeground1, '@media (max-width: 720px)': { display: 'none' } },
  words: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    alignItems: 'start',
    gap: '16px',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** Two choices side by side, this computer and the practice hosts; above them the host that is connected. */
export function ConnectScreen() {
  const page = usePageStyles();
  const styles = useStyles();
  const start = startView();
  const { host, opening, problem, notices } = useHost();
  const [opened, setOpened] = useState<string>();
  if (!start) return null;
  const open = (reference: string): void => {
    setOpened(reference);
    void connectHost(reference);
  };
  const local = start.hosts.find((each) => each.kind === 'local');
  const practice = start.hosts.filter((each) => each !== local);
  return (
    <div className={page.page}>
      <div className={styles.head}>
        <Logo className={styles.logo} />
        <div className={styles.words}>
          <StepHeading>Harden a Hyper-V host</StepHeading>
          <p className={page.lead}>
            Castellan reads the host and its VMs, shows what to fix, and applies only the changes that you confirm. Each change shows how to undo it. Start with
            a scan: a scan changes no setting.
          </p>
        </div>
      </div>
      <ProblemBar title="The host could not be opened." problem={problem} />
      {host && <VmsLeft reference={host.identity.reference} />}
      <Notices notices={[...start.notices, ...notices, ...(host?.notices ?? [])]} />
      {opening !== undefined && (
        <p role="status" className={page.lead}>
          Opening {start.hosts.find((each) => each.reference === opening)?.title ?? opening}…
        </p>
      )}
      {host && opening === undefined && <HostCard host={host} takesFocus={opened !== undefined} />}
      <div className={styles.choices}>
        <Card title="This computer" note={local ? 'The Hyper-V host on which Castellan runs' : undefined}>
          {local ? (
            <div>
              <Button
                appearance={host ? 'secondary' : 'primary'}
                disabledFocusable={opening !== undefined}
                onClick={() => {
                  open(local.reference);
                }}
              >
                Connect to this computer
              </Button>
            </div>
          ) : (
            <p className={page.lead}>{start.noLocalHost ?? 'This computer is not available.'}</p>
          )}
        </Card>
        {practice.length > 0 && (
          <Card title="Practice hosts" note="Recordings of hosts. You can try every function; no computer is changed.">
            <HostChoiceList hosts={practice} lastHost={start.preferences.lastHost} opening={opening !== undefined} onOpen={open} />
          </Card>
        )}
      </div>
      <RecentHostsCard opening={opening !== undefined} onOpen={open} />
    </div>
  );
}
