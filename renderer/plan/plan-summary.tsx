import { makeStyles, tokens } from '@fluentui/react-components';
import type { Plan } from '../../main/contract/plan.ts';
import { counted } from '../../main/words/counted.ts';
import { downtimeWords, vmDowntimes } from '../../main/words/changes/vm-downtime.ts';
import { Fold } from '../kit/fold.tsx';
import { HowToRestart } from './how-to-restart.tsx';
import { Receipt } from '../kit/receipt.tsx';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { totalsOf } from '../fix/plan-totals.ts';

const useStyles = makeStyles({
  sum: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** The end of a plan: number of changes, VMs that have to be off, restart, changes on hold. */
export function PlanSummary({ plan }: { plan: Plan }) {
  const styles = useStyles();
  const page = usePageStyles();
  const totals = totalsOf(plan);
  const vms = vmDowntimes(plan);
  const number = (count: number): string => count.toLocaleString('en');
  return (
    <section className={page.card} aria-label="Sum">
      <p className={styles.sum}>{counted(totals.going, 'change', 'changes')}</p>
      <Receipt
        lines={[
          { label: 'VMs affected', value: vms.length > 0 ? number(vms.length) : undefined },
          { label: 'VM downtime', value: vms.length > 0 || totals.restart ? downtimeWords(plan) : undefined },
          { label: 'VMs to be off', value: totals.vmsOff > 0 ? number(totals.vmsOff) : undefined },
          { label: 'VMs that are shut down', value: totals.vmsShutDown > 0 ? number(totals.vmsShutDown) : undefined },
          { label: 'Host restart', value: totals.restart ? '1' : 'No restart' },
          { label: 'With automatic rollback', value: totals.guarded > 0 ? number(totals.guarded) : undefined },
          { label: 'On hold', value: totals.held > 0 ? number(totals.held) : undefined },
          { label: 'Can be undone', value: totals.notUndone === 0 ? 'All' : `${number(totals.going - totals.notUndone)} of ${number(totals.going)}` },
        ]}
      />
      {vms.length > 0 && (
        <Fold title="Downtime per VM">
          <ul className={page.bullets}>
            {vms.map(({ vm, label, downtime, why }) => (
              <li key={vm}>
                <span className={page.theirs}>{label}</span>: {downtime === 'none' ? 'none' : 'not known'}. {why}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <p className={page.quiet}>
        {totals.guarded === 0
          ? 'No applied change cuts your connection.'
          : 'Changes with automatic rollback can cut your connection. You keep each one from a new connection, or the host restores the old value.'}
      </p>
      {totals.notUndone > 0 && (
        <p className={page.quiet}>{counted(totals.notUndone, 'change', 'changes')} cannot be undone exactly. Each one gives the reason.</p>
      )}
      {totals.restart && <p className={page.quiet}>Castellan does not restart the host. These changes show “Restart pending” until you restart it.</p>}
      {totals.restart && <HowToRestart />}
    </section>
  );
}
