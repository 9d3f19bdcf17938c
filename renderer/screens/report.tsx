import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { announce } from '../components/announcer.tsx';
import { StepHeading } from '../components/heading.tsx';
import { TroubleBar } from '../components/trouble-bar.tsx';
import { VerdictCounts } from '../components/verdict-counts.tsx';
import { saveText } from '../bridge/save-text.ts';
import { troubleFrom, type Trouble } from '../bridge/trouble.ts';
import { client } from '../store/connection-store.ts';
import { countsOf } from '../store/derive.ts';
import { useFindings } from '../store/findings-store.ts';
import { useHost } from '../store/host-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { localTime } from '../words/times.ts';
import { NothingRead } from './nothing-read.tsx';

/** The evidence, for keeping and for somebody who reads it months later. */
export function ReportScreen({ reference }: { reference: string }) {
  const page = usePageStyles();
  const { byControl, scannedAt, partial } = useFindings();
  const host = useHost((state) => state.host);
  const [trouble, setTrouble] = useState<Trouble>();
  const [working, setWorking] = useState(false);
  if (scannedAt === undefined || !host) return <NothingRead title="Report" />;
  const save = async (): Promise<void> => {
    setWorking(true);
    try {
      const { name, text } = await client().record({ reference });
      saveText(name, text);
      setTrouble(undefined);
      announce('The record is ready to be saved.');
    } catch (error) {
      setTrouble(troubleFrom(error, 'Writing the record'));
    } finally {
      setWorking(false);
    }
  };
  return (
    <div className={page.page}>
      <StepHeading>Report</StepHeading>
      <p className={page.lead}>
        The record holds what was read, found, answered, accepted and changed, with the time of each reading. It is one JSON file. It names machines, accounts
        and addresses: keep it as you keep passwords.
      </p>
      <section className={page.card} aria-label="First page">
        <h2 className={`${page.subheading} ${page.theirs}`}>{host.identity.name}</h2>
        {host.identity.kind === 'practice' && <p className={page.lead}>Practice host: recorded facts, no computer.</p>}
        <p className={`${page.lead} ${page.theirs}`}>
          {[host.windows, host.membership, `machine id ${host.identity.machineId}`].filter((each) => each !== undefined).join(' · ')}
        </p>
        <p className={page.lead}>
          Read {localTime(scannedAt)}
          {host.account !== undefined && ` by ${host.account}`}
          {host.elevated === false && ', not elevated'}.{partial && ' The scan was cancelled: the record says so.'}
        </p>
        <p className={page.lead}>
          {byControl.size} of {host.controlsInAll} controls
        </p>
        <VerdictCounts counts={countsOf([...byControl.values()].flat())} />
      </section>
      <TroubleBar title="The record was not written." trouble={trouble} />
      <div>
        <Button appearance="primary" disabledFocusable={working} onClick={() => void save()}>
          {working ? 'Writing the record…' : 'Save the record…'}
        </Button>
      </div>
    </div>
  );
}
