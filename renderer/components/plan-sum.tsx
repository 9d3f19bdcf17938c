import type { Plan } from '../../main/contract/plan.ts';
import { sumOf } from '../store/plan-windows.ts';
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
        {sum.machinesOff > 0 && `, made while ${counted(sum.machinesOff, 'machine is', 'machines are')} off`}
        {sum.restart ? ', one restart of the host when it suits you' : ', no restart'}
        {sum.held > 0 ? `, ${String(sum.held)} held` : ', nothing held'}. Nothing that is applied cuts your connection.
      </p>
      {sum.notUndone > 0 && <p className={page.lead}>{counted(sum.notUndone, 'change', 'changes')} cannot be taken back exactly; each says why.</p>}
      {sum.restart && <p className={page.quiet}>Castellan does not restart the host. What waits for it is shown as waiting until it has restarted.</p>}
    </section>
  );
}
