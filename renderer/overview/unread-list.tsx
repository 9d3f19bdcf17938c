import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useCatalogue } from '../state/catalogue.ts';
import { groupsOf } from '../findings/finding-groups.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { usePanel } from '../state/panel-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { counted } from '../../main/words/counted.ts';
import { verdictWords } from '../../main/words/verdict-words.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '12px',
    minHeight: '44px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { minWidth: 0 },
});
/** Not elevated, most of the catalogue is not read; its areas hold the others. */
const shownAtMost = 10;

/** What could not be read stands apart from what was found, control by control with the reason. */
export function UnreadList({ reference }: { reference: string }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { controls } = useCatalogue();
  const byControl = useFindings((state) => state.byControl);
  const rows = useMemo(() => [...byControl.values()].flat().filter((row) => row.verdict === 'unknown'), [byControl]);
  const groups = useMemo(() => groupsOf(rows, controls), [rows, controls]);
  if (rows.length === 0) return null;
  return (
    <section className={page.section} aria-label={verdictWords.unknown}>
      <h2 className={page.subheading}>{verdictWords.unknown}</h2>
      <p className={page.lead}>
        {counted(rows.length, 'finding', 'findings')} could not be read. Castellan never reports {rows.length === 1 ? 'it' : 'them'} as OK.
      </p>
      <ul className={page.list}>
        {groups.slice(0, shownAtMost).map(({ control, rows: unread }) => (
          <li key={control.id} className={styles.line}>
            <div className={styles.words}>
              <div>
                {control.title}
                {unread.length > 1 && <span className={page.quiet}> {counted(unread.length, 'time', 'times')}</span>}
              </div>
              <div className={`${page.quiet} ${page.theirs}`}>{unread[0]?.because}</div>
            </div>
            <Button
              size="small"
              aria-label={`Why: ${control.title}`}
              onClick={() => {
                useDraft.getState().go('areas', control.area);
                if (unread[0]) void usePanel.getState().open(reference, unread[0].id);
              }}
            >
              Why
            </Button>
          </li>
        ))}
      </ul>
      {groups.length > shownAtMost && (
        <p className={page.quiet}>
          {groups.length - shownAtMost} more controls are in their areas, under “{verdictWords.unknown}”.
        </p>
      )}
    </section>
  );
}
