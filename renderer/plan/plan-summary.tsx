import type { Plan } from '../../main/contract/plan.ts';
import { totalsOf } from '../fix/plan-totals.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { counted } from '../../main/words/counted.ts';

/** The end of a plan: number of changes, VMs that have to be off, restart, changes on hold. */
export function PlanSummary({ plan }: { plan: Plan }) {
  const page = usePageStyles();
  const totals = totalsOf(plan);
  return (
    <section className={page.card} aria-label="Sum">
      <p className={page.lead}>
        <strong>{counted(totals.going, 'change', 'changes')}</strong>
        {totals.vmsOff > 0 && `; ${counted(totals.vmsOff, 'VM has', 'VMs have')} to be off`}
        {totals.restart ? '; restart the host once' : '; no restart'}
        {totals.held > 0 ? `; ${String(totals.held)} on hold` : ''}. No applied change cuts your connection.
      </p>
      {totals.notUndone > 0 && (
        <p className={page.lead}>{counted(totals.notUndone, 'change', 'changes')} cannot be undone exactly. Each one gives the reason.</p>
      )}
      {totals.restart && <p className={page.quiet}>Castellan does not restart the host. These changes show “Restart pending” until you restart it.</p>}
    </section>
  );
}
