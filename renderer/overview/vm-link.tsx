import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { Card } from '../kit/card.tsx';
import { isolated } from '../kit/isolated.ts';
import { SeverityMark } from '../kit/severity-mark.tsx';
import { severityCountsOf, sumOf } from '../kit/severity-segments.ts';
import { severitySentence } from '../kit/severity-sentence.ts';
import { useCatalogue } from '../state/catalogue.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { countsOf } from '../../main/words/findings/counts-of.ts';
import { counted } from '../../main/words/counted.ts';
import { nothingToFix } from '../../main/words/findings/nothing-to-fix.ts';
import { severityWords } from '../../main/words/findings/severity-words.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { unlistedIn } from '../findings/unlisted-in.ts';
import { worstVms } from './worst-vms.ts';

const shown = 6;
const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  vms: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  vm: { gap: '6px', minWidth: 0, maxWidth: '260px', padding: '0 8px', fontWeight: tokens.fontWeightRegular },
  name: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', unicodeBidi: 'isolate' },
  count: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});

/** What is to fix on VMs: the worst ones, each a way to its page, and the way to their list and matrix. */
export function VmLink() {
  const page = usePageStyles();
  const styles = useStyles();
  const byControl = useFindings((state) => state.byControl);
  const { controls } = useCatalogue();
  const go = useDraft((state) => state.go);
  const rows = useMemo(() => [...byControl.values()].flat().filter((row) => row.vms.length > 0), [byControl]);
  const unlisted = useMemo(() => unlistedIn(byControl, controls).count, [byControl, controls]);
  const counts = useMemo(() => severityCountsOf(rows), [rows]);
  const worst = useMemo(() => worstVms(rows), [rows]);
  return (
    <Card title="Virtual machines" note={sumOf(counts) === 0 ? nothingToFix(rows.length, countsOf(rows).unknown, unlisted) : severitySentence(counts)}>
      <div className={styles.row}>
        {worst.vms.length > 0 && (
          <ul className={styles.vms} aria-label="VMs with the most severe findings">
            {worst.vms.slice(0, shown).map(({ id, name, severity, toFix }) => (
              <li key={id}>
                <Button
                  className={styles.vm}
                  aria-label={`${isolated(name)}: ${counted(toFix, 'finding', 'findings')} to fix, the most severe: ${severityWords[severity]}`}
                  title={name}
                  onClick={() => {
                    go('vms', id);
                  }}
                >
                  <SeverityMark severity={severity} bare />
                  <span className={styles.count}>{toFix.toLocaleString('en')}</span>
                  <span className={styles.name}>{name}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
        {worst.of > shown && <span className={page.quiet}>{counted(worst.of - Math.min(shown, worst.vms.length), 'more VM', 'more VMs')}</span>}
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
