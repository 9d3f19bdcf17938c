import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { counted } from '../../main/words/counted.ts';
import type { PlanTotals } from '../fix/plan-totals.ts';
import { useDraft } from '../state/draft-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';

const useStyles = makeStyles({
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  sum: { fontWeight: tokens.fontWeightSemibold },
});

interface PlanFootProps {
  readonly busy: boolean;
  readonly totals: PlanTotals | undefined;
}

/** The way on; it can be pressed where something is applied. */
export function ContinueButton({ busy, totals }: PlanFootProps) {
  const go = useDraft((state) => state.go);
  return (
    <Button
      appearance="primary"
      disabledFocusable={busy || totals === undefined || totals.going === 0}
      onClick={() => {
        go('apply');
      }}
    >
      Continue to apply
    </Button>
  );
}

/** In one column, the sum is below a plan of any length: the total and the way on stay in sight at the foot of the window. */
export function PlanFoot({ busy, totals }: PlanFootProps & { readonly totals: PlanTotals }) {
  const styles = useStyles();
  const page = usePageStyles();
  const held = totals.held > 0 ? `, ${totals.held.toLocaleString('en')} on hold` : '';
  return (
    <div className={mergeClasses(page.spread, styles.foot)}>
      <span className={styles.sum}>
        {counted(totals.going, 'change', 'changes')}
        {held}
      </span>
      <ContinueButton busy={busy} totals={totals} />
    </div>
  );
}
