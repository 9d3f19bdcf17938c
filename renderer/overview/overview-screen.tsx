import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { FlashRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { Card } from '../kit/card.tsx';
import { severityCountsOf } from '../kit/severity-segments.ts';
import type { Shown } from '../kit/shown-verdicts.ts';
import { StepHeading } from '../kit/step-heading.tsx';
import { useCurrentTime } from '../kit/use-current-time.ts';
import { groupsOf } from '../findings/finding-groups.ts';
import { automaticGroups, chooseGroup, chosenIn } from '../findings/plan-choice.ts';
import { startScan } from '../scan/scan-store.ts';
import { useCatalogue } from '../state/catalogue.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { countsOf, type Counts } from '../../main/words/counts-of.ts';
import { counted } from '../../main/words/counted.ts';
import { age, isStale, localTime } from '../../main/words/local-times.ts';
import { verdictWords, waivedWord } from '../../main/words/verdict-words.ts';
import { AreaList } from './area-list.tsx';
import { FixFirst } from './fix-first.tsx';
import { OverviewCounts } from './overview-counts.tsx';
import { SeveritySummary } from './severity-summary.tsx';
import { topTen } from './top-ten.ts';
import { TrendCard } from './trend-card.tsx';
import { VerdictList } from './verdict-list.tsx';
import { VmTable } from './vm-table.tsx';

const oneColumn = '@media (max-width: 1119px)';
const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', rowGap: '8px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginInlineStart: 'auto' },
  top: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr)',
    gap: '12px',
    [oneColumn]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
    '@media (max-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  counts: {
    display: 'flex',
    alignItems: 'center',
    minWidth: 0,
    boxSizing: 'border-box',
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    [oneColumn]: { gridColumnStart: '1', gridColumnEnd: '-1' },
  },
  middle: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 360px',
    alignItems: 'start',
    gap: '12px',
    [oneColumn]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** The first page after a scan: how bad, better or worse, what first, where. What could not be read stands apart. */
export function OverviewScreen({ reference }: { reference: string }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { controls } = useCatalogue();
  const { byControl, scannedAt, partial } = useFindings();
  const go = useDraft((state) => state.go);
  const now = useCurrentTime();
  const [shown, setShown] = useState<Shown>('notMet');
  const ten = useMemo(() => topTen(byControl, controls), [byControl, controls]);
  const rows = useMemo(() => [...byControl.values()].flat(), [byControl]);
  const counts = useMemo(() => countsOf(rows), [rows]);
  const scanAgain = (): void => {
    go('scan');
    void startScan(reference, false);
  };
  return (
    <div className={page.board}>
      <div className={styles.head}>
        <StepHeading>Overview</StepHeading>
        {scannedAt !== undefined && (
          <span className={page.quiet}>
            Scanned {age(scannedAt, now)} ({localTime(scannedAt)}) · {counted(byControl.size, 'control', 'controls')}
          </span>
        )}
        <div className={styles.actions}>
          <Button onClick={scanAgain}>Scan host again</Button>
          <AutomaticFixes />
        </div>
      </div>
      {scannedAt !== undefined && isStale(scannedAt, now) && <p className={page.lead}>These facts are older than one day. Scan the host again.</p>}
      {partial && <p className={page.lead}>The scan was cancelled. Facts that it did not reach show “Could not be read”.</p>}
      <div className={styles.top}>
        <div className={styles.counts}>
          <OverviewCounts counts={counts} shown={shown} onShow={setShown} />
        </div>
        <SeveritySummary counts={severityCountsOf(rows)} />
        <TrendCard reference={reference} scannedAt={scannedAt} />
      </div>
      <div className={styles.middle}>
        {shown !== 'notMet' ? (
          <Card title={shown === 'waived' ? waivedWord : verdictWords[shown]} note={counted(counts[shown], 'finding', 'findings')}>
            <VerdictList reference={reference} shown={shown} />
          </Card>
        ) : ten.length === 0 ? (
          <Card title="Nothing to fix">
            <p className={page.lead}>{nothingToFix(byControl.size, counts)}</p>
          </Card>
        ) : (
          <Card title="Fix first" note={`${counted(ten.length, 'control', 'controls')}, by severity, effort and reach`}>
            <FixFirst reference={reference} groups={ten} />
          </Card>
        )}
        <AreaList />
      </div>
      <VmTable reference={reference} />
    </div>
  );
}

const nothingToFix = (controls: number, counts: Counts): string => {
  const unread = counts.unknown > 0 ? `; ${counted(counts.unknown, 'finding', 'findings')} could not be read` : '';
  return `${counted(controls, 'control was', 'controls were')} checked. There is nothing to fix${unread}. Scan again after the next updates or configuration changes.`;
};

/** The primary button: adds every automatic fix without impact; when all are in the plan, it opens the plan. */
function AutomaticFixes() {
  const { controls } = useCatalogue();
  const byControl = useFindings((state) => state.byControl);
  const { chosen, later, go } = useDraft();
  const automatic = useMemo(
    () =>
      automaticGroups(
        groupsOf(
          [...byControl.values()].flat().filter((row) => row.verdict === 'notMet' && !row.waived && !later.has(row.id)),
          controls,
        ),
      ),
    [byControl, controls, later],
  );
  const left = automatic.filter((group) => chosenIn(chosen, group) !== 'all');
  const count = left.reduce((sum, group) => sum + group.rows.length, 0);
  if (count === 0 && chosen.size === 0) return null;
  return (
    <Button
      appearance="primary"
      icon={count === 0 ? null : <FlashRegular />}
      onClick={() => {
        if (count === 0) go('plan');
        for (const group of left) chooseGroup(group, true);
      }}
    >
      {count === 0 ? 'Open plan' : count === 1 ? 'Add 1 automatic fix without impact' : `Add all ${count.toLocaleString('en')} automatic fixes without impact`}
    </Button>
  );
}
