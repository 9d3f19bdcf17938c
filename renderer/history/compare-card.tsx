import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ScanSummary } from '../../main/contract/wizard/history-view.ts';
import { announce } from '../kit/announcer.tsx';
import { Card } from '../kit/card.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { ComparedDifferences } from './compared-differences.tsx';
import { comparedPair, sideChoices, type SideChoice } from './compared-pair.ts';
import { useHistory } from './history-store.ts';

const mostBytes = 60_000_000;
const useStyles = makeStyles({
  sides: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '12px' },
  side: { flexGrow: 1, flexBasis: '240px', maxWidth: '400px', minWidth: 0 },
});

/** Any two of the kept scans, the current findings and a record from a file, in one table. */
export function CompareCard({ reference, scans }: { reference: string; scans: readonly ScanSummary[] }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { record, compared, compareProblem, working, compare } = useHistory();
  const [one, setOne] = useState<string>();
  const [other, setOther] = useState<string>();
  const choices = sideChoices(scans, record);
  const pair = comparedPair(choices, { one, other });
  const start = async (left: SideChoice, right: SideChoice): Promise<void> => {
    await compare(reference, left.side, right.side);
    const found = useHistory.getState().compared;
    if (found) announce(`Compared: ${String(found.comparison.changes.length)} differences.`);
  };
  return (
    <Card title="Compare">
      <div className={styles.sides}>
        <SideField label="Compare" value={pair.one?.value} choices={choices} onChoose={setOne} />
        <SideField label="with" value={pair.other?.value} choices={choices} onChoose={setOther} />
        <Button
          disabledFocusable={working || !pair.one || !pair.other || pair.one.value === pair.other.value}
          onClick={() => {
            if (pair.one && pair.other) void start(pair.one, pair.other);
          }}
        >
          {working ? 'Comparing…' : 'Show differences'}
        </Button>
      </div>
      <LoadRecord
        onLoaded={() => {
          setOne('record');
        }}
      />
      <ProblemBar title="They could not be compared." problem={compareProblem} />
      {compared && <ComparedDifferences compared={compared} />}
      {!compared && !compareProblem && scans.length < 2 && !record && (
        <p className={page.quiet}>There is one scan or none. Scan the host again, or load a record, to compare two times.</p>
      )}
    </Card>
  );
}

function SideField({
  label,
  value,
  choices,
  onChoose,
}: {
  label: string;
  value: string | undefined;
  choices: readonly SideChoice[];
  onChoose: (value: string) => void;
}) {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.side}>
      <Select
        value={value ?? ''}
        onChange={(_event, { value: chosen }) => {
          onChoose(chosen);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** A record from a file of this computer becomes a side that can be chosen. */
function LoadRecord({ onLoaded }: { onLoaded: () => void }) {
  const page = usePageStyles();
  const file = useRef<HTMLInputElement>(null);
  const { record, loadRecord, refuseRecord } = useHistory();
  const chosen = async (): Promise<void> => {
    const given = file.current?.files?.[0];
    if (!given) return;
    if (given.size > mostBytes) refuseRecord(given.name);
    else {
      loadRecord({ name: given.name, text: await given.text() });
      onLoaded();
      announce(`Record ${given.name} can be compared.`);
    }
    // The same file can be chosen again, after it was mended.
    if (file.current) file.current.value = '';
  };
  return (
    <div className={page.row}>
      <input ref={file} type="file" accept=".json,application/json" className={page.hidden} tabIndex={-1} aria-label="Record" onChange={() => void chosen()} />
      <Button onClick={() => file.current?.click()}>{record ? 'Load another record…' : 'Load a record…'}</Button>
      <span className={page.quiet}>A record of this host, exported under “Report” (JSON). The file stays on this computer.</span>
    </div>
  );
}
