import { Button } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import { useHistory } from './history-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { Card } from '../kit/card.tsx';
import { announce } from '../kit/announcer.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { localTime } from '../../main/words/local-times.ts';

const mostBytes = 60_000_000;

/** An earlier record, from a file, beside what is known now. */
export function CompareRecord({ reference }: { reference: string }) {
  const page = usePageStyles();
  const file = useRef<HTMLInputElement>(null);
  const hint = useId();
  const { comparedRecord, recordProblem, working, compareRecord, refuseRecord } = useHistory();
  const chosen = async (): Promise<void> => {
    const given = file.current?.files?.[0];
    if (!given) return;
    if (given.size > mostBytes) refuseRecord(given.name);
    else {
      await compareRecord(reference, given.name, await given.text());
      const found = useHistory.getState().comparedRecord;
      if (found) announce(`Compared: ${String(found.comparison.changes.length)} differences.`);
    }
    // The same file can be chosen again, after it was mended.
    if (file.current) file.current.value = '';
  };
  return (
    <Card title="Compare with a record">
      <p id={hint} className={page.lead}>
        Choose a record of this host, exported under “Report” (JSON). Castellan compares it with the current findings. The file stays on this computer.
      </p>
      <input ref={file} type="file" accept=".json,application/json" className={page.hidden} tabIndex={-1} aria-label="Record" onChange={() => void chosen()} />
      <div>
        <Button aria-describedby={hint} disabledFocusable={working} onClick={() => file.current?.click()}>
          {working ? 'Comparing…' : 'Compare with a record…'}
        </Button>
      </div>
      <ProblemBar title="The record could not be compared." problem={recordProblem} />
      {comparedRecord && (
        <>
          <h3 className={`${page.subheading} ${page.theirs}`}>
            {comparedRecord.olderName} ({localTime(comparedRecord.comparison.from)}) and {comparedRecord.newerName}
          </h3>
          {comparedRecord.comparison.remarks.map((remark) => (
            <p key={remark} className={page.lead}>
              {remark}
            </p>
          ))}
          <DifferenceTable
            differences={comparedRecord.comparison.changes.map(({ mover, ...change }) => ({
              ...change,
              ours: mover.is === 'ours',
              who: mover.is === 'ours' ? `${mover.by}, run ${mover.run}` : 'not by Castellan',
            }))}
          />
        </>
      )}
    </Card>
  );
}
