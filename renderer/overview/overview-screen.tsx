import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { Card } from '../kit/card.tsx';
import { severityCountsOf } from '../kit/severity-segments.ts';
import type { Shown } from '../kit/shown-verdicts.ts';
import { StepHeading } from '../kit/step-heading.tsx';
import { useCurrentTime } from '../kit/use-current-time.ts';
import { startScan } from '../scan/scan-store.ts';
import { useCatalogue } from '../state/catalogue.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { meaning } from '../theme/meaning.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { countsOf, type Counts } from '../../main/words/findings/counts-of.ts';
import { counted } from '../../main/words/counted.ts';
import { isToFix } from '../../main/words/findings/is-to-fix.ts';
import { nothingToFix, nothingToFixSentence } from '../../main/words/findings/nothing-to-fix.ts';
import { age, isStale, localTime } from '../../main/words/local-times.ts';
import { verdictWords, waivedWord } from '../../main/words/findings/verdict-words.ts';
import { AreaList } from './area-list.tsx';
import { AutomaticFixesButton, AutomaticFixesPreview } from './automatic-fixes.tsx';
import { FixFirst } from './fix-first.tsx';
import { OverviewCounts } from './overview-counts.tsx';
import { SeveritySummary } from './severity-summary.tsx';
import { topTen } from './top-ten.ts';
import { TrendCard } from './trend-card.tsx';
import { useAutomaticFixes } from './use-automatic-fixes.ts';
import { VerdictList } from './verdict-list.tsx';
import { VmLink } from './vm-link.tsx';

const oneColumn = '@media (max-width: 1119px)';
const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', rowGap: '8px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginInlineStart: 'auto' },
  top: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 240px 260px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: meaning.surfaceCard,
    [oneColumn]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
    '@media (max-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  counts: { display: 'flex', alignItems: 'center', minWidth: 0, padding: '8px', [oneColumn]: { gridColumnStart: '1', gridColumnEnd: '-1' } },
  cell: {
    borderInlineStartWidth: '1px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
    [oneColumn]: { borderInlineStartWidth: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  middle: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 376px',
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
  const fixes = useAutomaticFixes(reference);
  const ten = useMemo(() => topTen(byControl, controls), [byControl, controls]);
  const rows = useMemo(() => [...byControl.values()].flat(), [byControl]);
  const counts = useMemo(() => countsOf(rows), [rows]);
  const toFix = useMemo(() => [...byControl.values()].filter((own) => own.some(isToFix)).length, [byControl]);
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
          <AutomaticFixesButton fixes={fixes} primary />
        </div>
      </div>
      <AutomaticFixesPreview fixes={fixes} />
      {scannedAt !== undefined && isStale(scannedAt, now) && <p className={page.lead}>These facts are older than one day. Scan the host again.</p>}
      {partial && <p className={page.lead}>The scan was cancelled. Facts that it did not reach show “Could not be read”.</p>}
      <div className={styles.top}>
        <div className={styles.counts}>
          <OverviewCounts counts={counts} shown={shown} onShow={setShown} />
        </div>
        <SeveritySummary counts={severityCountsOf(rows)} className={styles.cell} />
        <TrendCard reference={reference} scannedAt={scannedAt} className={styles.cell} />
      </div>
      <div className={styles.middle}>
        {shown !== 'notMet' ? (
          <Card title={shown === 'waived' ? waivedWord : verdictWords[shown]} note={counted(counts[shown], 'finding', 'findings')}>
            <VerdictList reference={reference} shown={shown} />
          </Card>
        ) : ten.length === 0 ? (
          <Card title={nothingToFix(rows.length, counts.unknown)}>
            <p className={page.lead}>{checkedWords(byControl.size, counts)}</p>
          </Card>
        ) : (
          <Card title="Fix first" note={`${String(ten.length)} of ${counted(toFix, 'control', 'controls')}, by attack value, reach and effort`}>
            <FixFirst reference={reference} groups={ten} />
          </Card>
        )}
        <AreaList />
      </div>
      <VmLink />
    </div>
  );
}

const checkedWords = (controls: number, { unknown }: Counts): string =>
  `${counted(controls, 'control was', 'controls were')} checked. ${nothingToFixSentence(unknown, 'on this host')} Scan again after the next updates or configuration changes.`;
