import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { ProblemBar } from '../../kit/problem-bar.tsx';
import { usePageStyles } from '../../theme/use-page-styles.ts';
import { VmDepends } from './vm-depends.tsx';
import { VmFacts } from './vm-facts.tsx';
import { VmHistoryCard } from './vm-history-card.tsx';
import { VmIdentity } from './vm-identity.tsx';
import type { VmLine } from '../list/vm-lines.ts';
import { filterVms, orderVms } from '../list/vm-order.ts';
import { VmPageHead } from './vm-page-head.tsx';
import { VmPlan } from './vm-plan.tsx';
import { saveProblemOf, useVms } from '../vm-store.ts';
import { VmToFix } from './vm-to-fix.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 360px',
    alignItems: 'start',
    gap: '12px',
    '@media (max-width: 1119px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
});

/** One VM: what is to fix, what it depends on, who it is, its part of the plan, its history. */
export function VmPage({ reference, line, lines }: { reference: string; line: VmLine; lines: readonly VmLine[] }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { filter, order } = useVms();
  const saveProblem = useVms((state) => saveProblemOf(state, [line.id]));
  // The neighbors are those of the list that the VM was opened from.
  const listed = useMemo(() => orderVms(filterVms(lines, filter), order), [lines, filter, order]);
  const ordered = listed.includes(line) ? listed : lines;
  const at = ordered.indexOf(line);
  return (
    <div className={page.board}>
      <VmPageHead reference={reference} line={line} before={ordered[at - 1]} after={ordered[at + 1]} />
      <ProblemBar title="Role and owner were not saved." problem={saveProblem} />
      <VmFacts key={line.id} reference={reference} line={line} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <VmToFix reference={reference} line={line} />
          <VmDepends line={line} />
        </div>
        <div className={styles.column}>
          <VmIdentity line={line} />
          <VmPlan line={line} />
          <VmHistoryCard key={line.id} reference={reference} vm={line.id} />
        </div>
      </div>
    </div>
  );
}
