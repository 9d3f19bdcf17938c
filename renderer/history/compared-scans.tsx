import type { ComparedView } from '../../main/contract/wizard/history-view.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { DifferenceTable } from './difference-table.tsx';
import { localTime } from '../../main/words/local-times.ts';

/** What is different between two scans. */
export function ComparedScans({ compared }: { compared: ComparedView }) {
  const page = usePageStyles();
  return (
    <section className={page.section} aria-label="Comparison">
      <h2 className={page.subheading}>
        {localTime(compared.from)} and {localTime(compared.to)}
      </h2>
      <DifferenceTable differences={compared.changes.map((change) => ({ ...change, who: change.ours ? 'by Castellan' : 'not by Castellan' }))} />
    </section>
  );
}
