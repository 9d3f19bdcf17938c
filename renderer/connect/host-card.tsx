import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { HostView } from '../../main/contract/wizard/host-view.ts';
import { isolated } from '../kit/isolated.ts';
import { Receipt } from '../kit/receipt.tsx';
import { useCurrentTime } from '../kit/use-current-time.ts';
import { renewPracticeHost } from '../scan/renew-practice-host.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { age, isStale, localTime } from '../../main/words/local-times.ts';
import { NotElevated } from './not-elevated.tsx';

const conclusions = {
  applied: 'the planned value is set',
  notApplied: 'the change was not made',
  moved: 'the value is neither the old nor the new one: check it on the host',
  unread: 'it could not be read',
} as const;

const useStyles = makeStyles({
  heading: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    ':focus': { outlineStyle: 'none' },
    ':focus-visible': { outlineStyle: 'none' },
  },
});

/** The host that is connected: facts, rights, the last scan, and the next step. `takesFocus`: it appeared because the user opened the host. */
export function HostCard({ host, takesFocus }: { host: HostView; takesFocus: boolean }) {
  const page = usePageStyles();
  const styles = useStyles();
  const now = useCurrentTime();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [takesFocus, host]);
  const { go } = useDraft.getState();
  const { identity } = host;
  // A scan that was made after the host was opened is newer than what was known then.
  const scannedAt = useFindings((state) => state.scannedAt) ?? host.scannedAt;
  const scanned = scannedAt === undefined ? 'The host has not been scanned yet.' : `Scanned ${age(scannedAt, now)} (${localTime(scannedAt)}).`;
  return (
    <section className={page.card} aria-label={`Host ${isolated(identity.name)}`}>
      <h2 ref={heading} tabIndex={-1} className={mergeClasses(page.subheading, styles.heading, page.theirs)}>
        {identity.name}
      </h2>
      {identity.kind === 'practice' && <p className={page.quiet}>This host is a recording. You can try every function; no computer is changed.</p>}
      <NotElevated host={host} />
      <Receipt
        lines={[
          { label: 'Windows', value: host.windows },
          { label: 'Membership', value: host.membership },
          { label: 'Signed in as', value: host.account },
          { label: 'Connection', value: host.connection },
          {
            label: 'Last scan',
            value:
              scannedAt !== undefined && isStale(scannedAt, now)
                ? `${scanned} It is older than one day. Scan the host again before you change anything.`
                : scanned,
          },
        ]}
      />
      {host.renamedFrom !== undefined && (
        <p className={page.lead}>
          This host had the name <span className={page.theirs}>{host.renamedFrom}</span> at the last scan. It is the same computer, so its history continues.
        </p>
      )}
      {host.unread.map((each) => (
        <p key={each} className={page.lead}>
          Could not be read: {each}
        </p>
      ))}
      {host.settled.length > 0 && (
        <div className={page.section}>
          <p className={page.lead}>It was not known whether these changes were made. Castellan read the host and found:</p>
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
      <div className={page.row}>
        <Button
          appearance="primary"
          onClick={() => {
            go('environment');
          }}
        >
          Continue to environment
        </Button>
        {scannedAt !== undefined && (
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
