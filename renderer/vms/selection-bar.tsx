import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { chooseRows } from '../findings/plan-choice.ts';
import { announce } from '../kit/announcer.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { useCatalogue } from '../state/catalogue.ts';
import { useDraft } from '../state/draft-store.ts';
import { meaning } from '../theme/meaning.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { counted } from '../../main/words/counted.ts';
import { DetailsForm } from './page/details-form.tsx';
import { countToFix, fixesOf, leftToPlan } from './page/vm-fixes.ts';
import type { VmLine } from './list/vm-lines.ts';
import { saveProblemOf, useVms } from './vm-store.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: '8px 24px',
    padding: '8px 16px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: meaning.surfaceCard,
  },
  words: { flex: '1 1 240px', minWidth: 0 },
  title: { fontWeight: tokens.fontWeightSemibold },
});

/** What can be done with the selected VMs; without a selection, with all that are shown: a role at once, for example. */
export function SelectionBar({ reference, shown }: { reference: string; shown: readonly VmLine[] }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { controls } = useCatalogue();
  const chosen = useDraft((state) => state.chosen);
  const { selected, select } = useVms();
  const marked = shown.filter(({ id }) => selected.has(id));
  const lines = marked.length > 0 ? marked : shown;
  const fixes = fixesOf(lines, controls);
  const left = leftToPlan(fixes, chosen);
  const saveProblem = useVms((state) =>
    saveProblemOf(
      state,
      lines.map(({ id }) => id),
    ),
  );
  const known = lines.filter(({ vm }) => vm !== undefined);
  return (
    <section className={styles.bar} aria-label="Selected VMs">
      <div className={styles.words}>
        <div className={styles.title}>
          {marked.length > 0 ? `${counted(marked.length, 'VM', 'VMs')} selected` : `No VM selected: all ${counted(shown.length, 'VM', 'VMs')} of the list`}
        </div>
        <div className={page.quiet}>
          {countToFix(lines).toLocaleString('en')} to fix, {counted(fixes.length, 'fix', 'fixes')} by Castellan
          {fixes.length > left.length && `, ${(fixes.length - left.length).toLocaleString('en')} in the plan`}
        </div>
        <ProblemBar title="Role and owner were not saved." problem={saveProblem} />
      </div>
      {marked.length > 0 && (
        <>
          <DetailsForm reference={reference} vms={known.filter(({ id }) => selected.has(id)).map(({ id }) => id)} />
          <Button
            onClick={() => {
              select([...selected], false);
            }}
          >
            Clear selection
          </Button>
        </>
      )}
      <Button
        appearance="primary"
        icon={<AddRegular />}
        disabledFocusable={left.length === 0}
        onClick={() => {
          chooseRows(left, true);
          announce(`${counted(left.length, 'fix', 'fixes')} added to the plan.`);
        }}
      >
        Add {counted(left.length, 'fix', 'fixes')} to plan
      </Button>
    </section>
  );
}
