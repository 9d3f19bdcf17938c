import { makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { VmHistory } from '../../../main/contract/wizard/vm-view.ts';
import { problemFrom, type Problem } from '../../bridge/problem.ts';
import { Card } from '../../kit/card.tsx';
import { ProblemBar } from '../../kit/problem-bar.tsx';
import { client } from '../../state/connection-store.ts';
import { useFindings } from '../../state/findings-store.ts';
import { usePageStyles } from '../../theme/use-page-styles.ts';
import { localTime } from '../../../main/words/local-times.ts';
import { historyWords } from './history-words.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
});

/** What the kept scans say of the VM, the newest first. Each VM has a card of its own: give it a key. */
export function VmHistoryCard({ reference, vm }: { reference: string; vm: string }) {
  const page = usePageStyles();
  const styles = useStyles();
  const scannedAt = useFindings((state) => state.scannedAt);
  const [history, setHistory] = useState<VmHistory>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    let wanted = true;
    client()
      .vmHistory({ reference, vm })
      .then(
        (answer) => {
          if (!wanted) return;
          setHistory(answer);
          setProblem(undefined);
        },
        (error: unknown) => {
          if (wanted) setProblem(problemFrom(error, 'Reading the history'));
        },
      );
    return () => {
      wanted = false;
    };
  }, [reference, vm, scannedAt]);
  return (
    <Card title="History">
      <ProblemBar title="The earlier scans could not be read." problem={problem} />
      {!history && !problem && <p className={page.quiet}>Reading the earlier scans…</p>}
      {history?.scans.length === 0 && <p className={page.quiet}>No scan is kept yet.</p>}
      <ol className={styles.list}>
        {history?.scans.map((scan) => (
          <li key={scan.finishedAt}>
            <div className={page.quiet}>{localTime(scan.finishedAt)}</div>
            <div className={page.theirs}>{historyWords(scan)}</div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
