import type { ComparedView } from '../../main/contract/wizard/history-view.ts';
import { Card } from '../kit/card.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { localTime } from '../../main/words/local-times.ts';

/** What is different between two scans. */
export function ComparedScans({ compared }: { compared: ComparedView }) {
  return (
    <Card title={`${localTime(compared.from)} and ${localTime(compared.to)}`}>
      <DifferenceTable differences={compared.changes.map((change) => ({ ...change, who: change.ours ? 'by Castellan' : 'not by Castellan' }))} />
    </Card>
  );
}
