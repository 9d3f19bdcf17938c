import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { connectHost } from '../connect/connect-host.ts';
import { announce } from '../kit/announcer.tsx';
import { isolated } from '../kit/isolated.ts';
import { useLeftCountdown, type LeftCountdown } from '../rollback/left-countdown-store.ts';
import { leftCountdownWords } from '../rollback/left-countdown-words.ts';
import { remainingNow } from '../rollback/remaining-time.ts';
import { useHost } from '../state/host-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    flexShrink: 0,
    padding: '4px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** One line for each countdown on a host that is not shown. `alone`: another countdown has the window, and no host can be opened now. */
export function LeftCountdownBar({ alone }: { alone: boolean }) {
  const hosts = useLeftCountdown((state) => state.hosts);
  const shown = useHost((state) => state.host?.identity.reference);
  return [...hosts.values()].filter(({ reference }) => reference !== shown).map((left) => <Line key={left.reference} left={left} alone={alone} />);
}

function Line({ left, alone }: { left: LeftCountdown; alone: boolean }) {
  const styles = useStyles();
  const page = usePageStyles();
  const opening = useHost((state) => state.opening);
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(performance.now());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const { reference, name, rollback, receivedMs } = left;
  // Spoken once; the time that runs is not.
  useEffect(() => {
    announce(leftCountdownWords(name, undefined));
  }, [name]);
  return (
    <section className={styles.bar} aria-label={`Countdown on ${isolated(name)}`}>
      <span className={page.theirs}>{leftCountdownWords(name, remainingNow(rollback, receivedMs, now))}</span>
      {!alone && (
        <Button size="small" disabledFocusable={opening !== undefined} onClick={() => void connectHost(reference)}>
          Open {name}
        </Button>
      )}
    </section>
  );
}
