import { Button, makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useCatalogue } from '../state/catalogue.ts';
import { groupsOf } from '../findings/finding-groups.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { usePanel } from '../state/panel-store.ts';
import type { Shown } from '../kit/shown-verdicts.ts';
import { useOneStop } from '../kit/use-one-stop.ts';
import { VerdictMark } from '../kit/verdict-mark.tsx';
import { meaning } from '../theme/meaning.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { counted } from '../../main/words/counted.ts';
import { verdictWords, waivedWord } from '../../main/words/findings/verdict-words.ts';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: '12px', minHeight: '44px', padding: '4px 0', borderTop: `1px solid ${meaning.rowSeparator}` },
  words: { minWidth: 0, flexGrow: 1 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});
/** Not elevated, most of the catalogue could not be read; its areas hold the others. */
const shownAtMost = 10;

/** The findings of one verdict, control by control with the reason. What could not be read stands apart from what was found. */
export function VerdictList({ reference, shown }: { reference: string; shown: Shown }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { controls } = useCatalogue();
  const byControl = useFindings((state) => state.byControl);
  const { go } = useDraft.getState();
  const { open } = usePanel.getState();
  const groups = useMemo(() => {
    const rows = [...byControl.values()].flat().filter((row) => (row.waived ? 'waived' : row.verdict) === shown);
    return groupsOf(rows, controls);
  }, [byControl, controls, shown]);
  const lines = groups.slice(0, shownAtMost);
  const stop = useOneStop(lines.map(({ control }) => control.id));
  const action = shown === 'manual' ? 'Answer' : shown === 'unknown' ? 'Show reason' : 'Show finding';
  return (
    <>
      {shown === 'unknown' && <p className={page.lead}>Castellan never reports a fact that could not be read as OK.</p>}
      <ul className={styles.list}>
        {lines.map(({ control, rows, verdict, waived }) => (
          <li key={control.id} className={styles.line}>
            <VerdictMark verdict={verdict} waived={waived} bare />
            <div className={styles.words}>
              <div>
                {control.title}
                {rows.length > 1 && <span className={page.quiet}> {counted(rows.length, 'finding', 'findings')}</span>}
              </div>
              {rows[0] && rows[0].because !== '' && <div className={`${page.quiet} ${page.theirs}`}>{rows[0].because}</div>}
            </div>
            <Button
              size="small"
              {...stop(control.id)}
              aria-label={`${action}: ${rows[0]?.title ?? control.title}`}
              onClick={() => {
                go('areas', control.area);
                if (rows[0]) void open(reference, rows[0].id);
              }}
            >
              {action}
            </Button>
          </li>
        ))}
      </ul>
      {groups.length > shownAtMost && (
        <p className={page.quiet}>
          {(groups.length - shownAtMost).toLocaleString('en')} more controls are in their areas, under “{shown === 'waived' ? waivedWord : verdictWords[shown]}
          ”.
        </p>
      )}
    </>
  );
}
