import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { HostView } from '../../main/contract/wizard/host-view.ts';
import { StepHeading } from '../kit/step-heading.tsx';
import { Notices } from '../kit/notices.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { client, startView } from '../state/connection-store.ts';
import { useDraft } from '../state/draft-store.ts';
import { useHost } from '../state/host-store.ts';
import { useCurrentTime } from '../kit/use-current-time.ts';
import { connectHost } from './connect-host.ts';
import { renewPracticeHost } from '../scan/renew-practice-host.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { counted } from '../../main/words/counted.ts';
import { age, isStale, localTime } from '../../main/words/local-times.ts';

/** One card per host, with the one fact that matters. */
export function ConnectScreen() {
  const page = usePageStyles();
  const start = startView();
  const { host, opening, problem, notices } = useHost();
  if (!start) return null;
  const local = start.hosts.find((each) => each.kind === 'local');
  const practice = start.hosts.filter((each) => each !== local);
  return (
    <div className={page.page}>
      <StepHeading>Connect</StepHeading>
      {!host && (
        <p className={page.lead}>
          Castellan reads a Hyper-V host and its VMs, shows which settings are insecure, and explains why. It changes only what you choose, after it has shown
          the exact change. You can undo each change; if a change cannot be undone, the plan says so before you confirm. Start with a scan: a scan changes no
          setting.
        </p>
      )}
      <ProblemBar title="The host could not be opened." problem={problem} />
      <Notices notices={[...start.notices, ...notices, ...(host?.notices ?? [])]} />
      <div className={page.row}>
        {local && (
          <Button
            appearance={host ? 'secondary' : 'primary'}
            size="large"
            disabledFocusable={opening !== undefined}
            onClick={() => void connectHost(local.reference)}
          >
            This computer
          </Button>
        )}
      </div>
      {!local && start.noLocalHost !== undefined && <p className={page.quiet}>{start.noLocalHost}</p>}
      {opening !== undefined && (
        <p role="status" className={page.lead}>
          Opening {start.hosts.find((each) => each.reference === opening)?.title ?? opening}…
        </p>
      )}
      {host && opening === undefined && <HostCard host={host} />}
      {practice.length > 0 && (
        <section className={page.section} aria-labelledby="practice-hosts">
          <h2 className={page.subheading} id="practice-hosts">
            Practice hosts
          </h2>
          <p className={page.lead}>Recordings of hosts. You can try every function; no computer is changed.</p>
          <ul className={page.list}>
            {practice.map((each, index) => (
              <li key={each.reference}>
                <Button
                  appearance={!host && !local && index === 0 ? 'primary' : 'secondary'}
                  disabledFocusable={opening !== undefined}
                  onClick={() => void connectHost(each.reference)}
                >
                  {each.title}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const conclusions = {
  applied: 'the change was made',
  notApplied: 'the change was not made',
  moved: 'the value is neither the old nor the new one: check it on the host',
  unread: 'it could not be read',
} as const;

function HostCard({ host }: { host: HostView }) {
  const page = usePageStyles();
  const now = useCurrentTime();
  const { go } = useDraft.getState();
  const { identity } = host;
  return (
    <section className={page.card} aria-label={`Host ${identity.name}`}>
      <h2 className={`${page.subheading} ${page.theirs}`}>{identity.name}</h2>
      <p className={`${page.lead} ${page.theirs}`}>
        {[host.windows, host.membership, host.account, host.connection].filter((each) => each !== undefined).join(' · ')}
      </p>
      {identity.kind === 'practice' && <p className={page.lead}>This host is a recording. You can try every function; no computer is changed.</p>}
      {host.renamedFrom !== undefined && (
        <p className={page.lead}>
          This host had the name <span className={page.theirs}>{host.renamedFrom}</span> at the last scan. It is the same computer, so its history continues.
        </p>
      )}
      {host.controlsOutOfReach > 0 && <NotElevated host={host} />}
      {host.unread.map((each) => (
        <p key={each} className={page.lead}>
          Could not be read: {each}
        </p>
      ))}
      {host.settled.length > 0 && (
        <div className={page.section}>
          <p className={page.lead}>The last run was interrupted. Castellan read the host and found:</p>
          <ul className={page.bullets}>
            {host.settled.map((each) => (
              <li key={`${each.run} ${each.label}`} className={page.theirs}>
                {each.label}: {conclusions[each.conclusion]}.
              </li>
            ))}
          </ul>
          <div>
            <Button
              onClick={() => {
                go('history');
              }}
            >
              Show run
            </Button>
          </div>
        </div>
      )}
      {host.scannedAt !== undefined ? (
        <p className={page.lead}>
          Scanned {age(host.scannedAt, now)} ({localTime(host.scannedAt)}).
          {isStale(host.scannedAt, now) && ' The scan is older than one day. Scan the host again before you change anything.'}
        </p>
      ) : (
        <p className={page.lead}>The host has not been scanned yet.</p>
      )}
      <div className={page.row}>
        <Button
          appearance="primary"
          onClick={() => {
            go('environment');
          }}
        >
          Continue to environment
        </Button>
        {host.scannedAt !== undefined && (
          <Button
            onClick={() => {
              go('areas', '');
            }}
          >
            Show findings
          </Button>
        )}
        {identity.kind === 'practice' && <Button onClick={() => void renewPracticeHost('reset')}>Reset practice host</Button>}
      </div>
    </section>
  );
}

/** Not elevated: what stays unknown, and the way to change that. */
function NotElevated({ host }: { host: HostView }) {
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
  return (
    <div className={page.section}>
      <p className={page.lead}>
        {host.elevated === true ? 'This account has too few rights' : 'Not elevated'}: {counted(host.controlsOutOfReach, 'control', 'controls')} of{' '}
        {host.controlsInAll} cannot be read. Castellan reports them as “Could not be read”, never as OK.
      </p>
      {startView()?.canRestartElevated === true && (
        <div>
          <Button onClick={() => void restart()}>Restart as administrator</Button>
        </div>
      )}
      {refusal !== '' && <p role="status">{refusal}</p>}
      <ProblemBar title="Castellan could not restart." problem={problem} />
    </div>
  );
}
