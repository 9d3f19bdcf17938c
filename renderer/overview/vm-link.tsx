import { Button, makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { Card } from '../kit/card.tsx';
import { SeverityBar } from '../kit/severity-bar.tsx';
import { severityCountsOf, sumOf } from '../kit/severity-segments.ts';
import { severitySentence } from '../kit/severity-sentence.ts';
import { useCatalogue } from '../state/catalogue.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { countsOf } from '../../main/words/counts-of.ts';
import { nothingToFix } from '../../main/words/nothing-to-fix.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { unlistedIn } from '../findings/unlisted-in.ts';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' }, bar: { flexGrow: 1, minWidth: '120px' } });

/** What is to fix on VMs, and the way to their list and matrix. */
export function VmLink() {
  const page = usePageStyles();
  const styles = useStyles();
  const byControl = useFindings((state) => state.byControl);
  const { controls } = useCatalogue();
  const go = useDraft((state) => state.go);
  const rows = useMemo(() => [...byControl.values()].flat().filter((row) => row.vms.length > 0), [byControl]);
  const unlisted = useMemo(() => unlistedIn(byControl, controls).count, [byControl, controls]);
  const counts = useMemo(() => severityCountsOf(rows), [rows]);
  return (
    <Card title="Virtual machines" note={sumOf(counts) === 0 ? nothingToFix(rows.length, countsOf(rows).unknown, unlisted) : severitySentence(counts)}>
      <div className={styles.row}>
        {sumOf(counts) > 0 && (
          <div className={styles.bar}>
            <SeverityBar counts={counts} />
          </div>
        )}
        {rows.length === 0 && <span className={page.quiet}>No finding names a VM.</span>}
        <Button
          onClick={() => {
            go('vms', '');
          }}
        >
          Show virtual machines
        </Button>
      </div>
    </Card>
  );
}
