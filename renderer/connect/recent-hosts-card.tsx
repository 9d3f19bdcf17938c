import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { useCurrentTime } from '../kit/use-current-time.ts';
import { useHost } from '../state/host-store.ts';
import { meaning } from '../theme/meaning.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { counted } from '../../main/words/counted.ts';
import { RecentHostTable } from './recent-host-table.tsx';
import { useRecentHosts } from './recent-hosts-store.ts';

const useStyles = makeStyles({
  card: {
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: meaning.surfaceCard,
  },
});

/** The hosts that were scanned from this computer before; nothing where there is none. */
export function RecentHostsCard({ opening, onOpen }: { opening: boolean; onOpen: (reference: string) => void }) {
  const styles = useStyles();
  const page = usePageStyles();
  const now = useCurrentTime();
  const { recent, problem, load } = useRecentHosts();
  const scannedAt = useHost((state) => state.host?.scannedAt);
  useEffect(() => void load(), [load, scannedAt]);
  return (
    <>
      <ProblemBar title="The recent hosts could not be read." problem={problem} again={{ label: 'Try again', run: () => void load() }} />
      {recent && recent.hosts.length > 0 && (
        <section className={styles.card} aria-label="Recent hosts">
          <RecentHostTable hosts={recent.hosts} now={now} opening={opening} onOpen={onOpen} />
        </section>
      )}
      {recent && recent.unreadable > 0 && (
        <p className={page.quiet}>The last scan of {counted(recent.unreadable, 'other host', 'other hosts')} could not be read. Open the host to see why.</p>
      )}
    </>
  );
}
