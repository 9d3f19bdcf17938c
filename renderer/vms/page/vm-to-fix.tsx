import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { FindingRow } from '../../../main/contract/finding-row.ts';
import { groupsOf, type Group } from '../../findings/finding-groups.ts';
import { openFixOf } from '../../findings/open-fix-of.ts';
import { chooseRows, isChosen } from '../../findings/plan-choice.ts';
import { Card } from '../../kit/card.tsx';
import { Fold } from '../../kit/fold.tsx';
import { VerdictMark } from '../../kit/verdict-mark.tsx';
import { fixRowWords } from '../../overview/fix-row-words.ts';
import { useFixOutlooks } from '../../findings/use-fix-outlooks.ts';
import { useCatalogue } from '../../state/catalogue.ts';
import { useDraft } from '../../state/draft-store.ts';
import { usePanel } from '../../state/panel-store.ts';
import { meaning } from '../../theme/meaning.ts';
import { usePageStyles } from '../../theme/use-page-styles.ts';
import { verdictOrder, verdictWords, waivedWord } from '../../../main/words/findings/verdict-words.ts';
import { unlistedWords } from '../../../main/words/findings/unlisted-controls.ts';
import { isToFix } from '../../../main/words/findings/is-to-fix.ts';
import { nothingOnVmSentence } from '../nothing-on-vm.ts';
import type { VmLine } from '../list/vm-lines.ts';

const narrow = '@media (max-width: 720px)';
const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: '188px minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: '4px 12px',
    minHeight: '48px',
    padding: '4px 0',
    borderTop: `1px solid ${meaning.rowSeparator}`,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr) auto', '& > :nth-child(2)': { gridColumnStart: '1', gridColumnEnd: '-1', order: 1 } },
  },
  title: { maxHeight: `calc(3 * ${tokens.lineHeightBase300})`, overflow: 'hidden', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

/** What is to do on the VM, each with its button; below it, folded, what is OK and what does not apply. */
export function VmToFix({ reference, line }: { reference: string; line: VmLine }) {
  const page = usePageStyles();
  const { controls } = useCatalogue();
  const toFix = useMemo(() => groupsOf(line.toFix, controls), [line, controls]);
  const outlooks = useFixOutlooks(reference, toFix);
  const others = useMemo(
    () =>
      groupsOf(
        line.rows.filter((row) => !isToFix(row)),
        controls,
      ),
    [line, controls],
  );
  const open = others.filter(({ verdict, waived }) => !waived && verdict !== 'met' && verdict !== 'notApplicable');
  const folded = [
    ...verdictOrder
      .filter((verdict) => verdict === 'met' || verdict === 'notApplicable')
      .map((verdict) => ({ title: verdictWords[verdict], groups: others.filter((each) => each.verdict === verdict && !each.waived) })),
    { title: waivedWord, groups: others.filter(({ waived }) => waived) },
  ].filter(({ groups }) => groups.length > 0);
  const count = (groups: readonly Group[]): string => groups.reduce((sum, { rows }) => sum + rows.length, 0).toLocaleString('en');
  return (
    <Card title="To fix" note={line.toFix.length.toLocaleString('en')}>
      {toFix.length === 0 ? (
        <p className={page.lead}>{nothingOnVmSentence(line)}</p>
      ) : (
        line.unlisted > 0 && <p className={page.lead}>{unlistedWords(line.unlisted)} on this host: this VM can have more findings.</p>
      )}
      <GroupRows reference={reference} groups={toFix} outlooks={outlooks} />
      {open.length > 0 && <GroupRows reference={reference} groups={open} outlooks={outlooks} />}
      {folded.map(({ title, groups }) => (
        <Fold key={title} title={`${title} (${count(groups)})`}>
          <GroupRows reference={reference} groups={groups} outlooks={outlooks} />
        </Fold>
      ))}
    </Card>
  );
}

function GroupRows({ reference, groups, outlooks }: { reference: string; groups: readonly Group[]; outlooks: ReturnType<typeof useFixOutlooks> }) {
  const styles = useStyles();
  const page = usePageStyles();
  const chosen = useDraft((state) => state.chosen);
  const open = usePanel((state) => state.open);
  return (
    <ul className={styles.list}>
      {groups.map((group) => {
        const { control, rows, verdict, severity, waived } = group;
        const [first] = rows;
        const inPlan = rows.every((row: FindingRow) => isChosen(chosen, row));
        const words = fixRowWords(group, outlooks.get(control.id), inPlan);
        const toDo = isToFix(group);
        const label = toDo ? words.action.label : verdict === 'manual' ? 'Answer' : 'Show finding';
        return (
          <li key={`${control.id} ${verdict} ${String(waived)}`} className={styles.row}>
            <VerdictMark verdict={verdict} severity={severity} waived={waived} />
            <div>
              <div className={`${styles.title} ${page.theirs}`} title={words.title}>
                {words.title}
              </div>
              <div className={page.quiet}>
                {toDo ? [words.way, words.restart, words.impact].filter((each) => each !== '').join(' · ') : (first?.because ?? '')}
              </div>
            </div>
            <Button
              size="small"
              aria-label={`${label}: ${words.title}`}
              onClick={() => {
                if (toDo && words.action.does === 'choose') chooseRows(rows, !inPlan);
                else if (toDo && words.action.does === 'fix') void openFixOf(reference, rows, control);
                else if (first) void open(reference, first.id);
              }}
            >
              {label}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
