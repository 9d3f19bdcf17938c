import type { Plan } from '../../main/contract/plan.ts';
import { sumOf } from './plan-windows.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { counted } from '../../main/words/counted.ts';

/** The foot of the receipt: how many changes, what is off, what restarts, what is held. */
export function PlanSum({ plan }: { plan: Plan }) {
  const page = usePageStyles();
  const sum = sumOf(plan);
  return (
    <section className={page.card} aria-label="Sum">
      <p className={page.lead}>
        <strong>{counted(sum.going, 'change', 'changes')}</strong>
        {sum.machinesOff > 0 && `; ${counted(sum.machinesOff, 'VM has', 'VMs have')} to be off`}
        {sum.restart ? '; restart the host once' : '; no restart'}
        {sum.held > 0 ? `; ${String(sum.held)} on hold` : ''}. No applied change cuts your connection.
      </p>
      {sum.notUndone > 0 && <p className={page.lead}>{counted(sum.notUndone, 'change', 'changes')} cannot be undone exactly. Each one gives the reason.</p>}
      {sum.restart && <p className={page.quiet}>Castellan does not restart the host. These changes show “Restart pending” until you restart it.</p>}
    </section>
  );
}
