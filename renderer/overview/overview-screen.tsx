import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { StepHeading } from '../kit/step-heading.tsx';
import { VmTable } from './vm-table.tsx';
import { UnreadList } from './unread-list.tsx';
import { SeverityBar } from '../kit/severity-bar.tsx';
import { severityCountsOf } from '../kit/severity-segments.ts';
import { VerdictCounts } from '../kit/verdict-counts.tsx';
import { VerdictMark } from '../kit/verdict-mark.tsx';
import { useCatalogue } from '../state/catalogue.ts';
import { type Group } from '../findings/finding-groups.ts';
import { rowsByArea } from '../findings/rows-by-area.ts';
import { topTen } from './top-ten.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { usePanel } from '../state/panel-store.ts';
import { startScan } from '../scan/scan-store.ts';
import { useCurrentTime } from '../kit/use-current-time.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { countsOf } from '../../main/words/counts-of.ts';
import { counted } from '../../main/words/counted.ts';
import { age, isStale } from '../../main/words/local-times.ts';
import { fixWord } from '../../main/words/fix-words.ts';
import { verdictWords } from '../../main/words/verdict-words.ts';

const useStyles = makeStyles({
  ten: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: 'flex', alignItems: 'center', gap: '12px', minHeight: '44px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  mark: { display: 'inline-flex', alignItems: 'center', width: '104px', flexShrink: 0 },
  title: { flexGrow: 1, minWidth: 0 },
  way: { flexShrink: 0 },
});

/** The first page after a scan: ten things, ranked; then the areas; what could not be read stands apart. */
export function OverviewScreen({ reference }: { reference: string }) {
  const page = usePageStyles();
  const { controls, areas } = useCatalogue();
  const { byControl, scannedAt, partial } = useFindings();
  const go = useDraft((state) => state.go);
  const now = useCurrentTime();
  const ten = useMemo(() => topTen(byControl, controls), [byControl, controls]);
  const byArea = useMemo(() => rowsByArea(controls, byControl), [controls, byControl]);
  const all = useMemo(() => countsOf([...byControl.values()].flat()), [byControl]);
  return (
    <div className={page.page}>
      <StepHeading>Overview</StepHeading>
      <div className={page.row}>
        <VerdictCounts counts={all} />
        {scannedAt !== undefined && <span className={page.quiet}>read {age(scannedAt, now)}</span>}
      </div>
      {scannedAt !== undefined && isStale(scannedAt, now) && (
        <div className={page.row}>
          <span>These facts are older than one day.</span>
          <Button
            size="small"
            onClick={() => {
              go('scan');
              void startScan(reference, false);
            }}
          >
            Scan host again
          </Button>
        </div>
      )}
      {partial && <p className={page.lead}>The scan was cancelled. Facts that it did not reach show “Could not be read”.</p>}
      <section className={page.section}>
        <h2 className={page.subheading}>{ten.length === 0 ? 'Nothing to fix' : 'Fix these first'}</h2>
        {ten.length === 0 ? (
          <p className={page.lead}>
            {counted(byControl.size, 'control was', 'controls were')} checked. There is nothing to fix
            {all.unknown > 0 ? `; ${counted(all.unknown, 'finding', 'findings')} could not be read` : ''}. Scan again after the next updates or configuration
            changes.
          </p>
        ) : (
          <TopTen groups={ten} reference={reference} />
        )}
      </section>
      <UnreadList reference={reference} />
      <VmTable reference={reference} />
      <section className={page.section} aria-label="Areas">
        <h2 className={page.subheading}>All areas</h2>
        <table className={page.table}>
          <caption className={page.hidden}>Findings by area</caption>
          <thead>
            <tr>
              {['Area', verdictWords.notMet, verdictWords.unknown, verdictWords.manual, verdictWords.met].map((title, index) => (
                <th key={title} scope="col" className={index === 0 ? page.cell : `${page.cell} ${page.number}`}>
                  {title}
                </th>
              ))}
              <th scope="col" className={page.cell}>
                <span className={page.hidden}>As a picture</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {areas.map((area) => {
              const counts = countsOf(byArea.get(area.id) ?? []);
              return (
                <tr key={area.id}>
                  <th scope="row" className={page.cell}>
                    <Button
                      appearance="transparent"
                      size="small"
                      onClick={() => {
                        go('areas', area.id);
                      }}
                    >
                      {area.title}
                    </Button>
                  </th>
                  <td className={`${page.cell} ${page.number}`}>{counts.notMet}</td>
                  <td className={`${page.cell} ${page.number}`}>{counts.unknown}</td>
                  <td className={`${page.cell} ${page.number}`}>{counts.manual}</td>
                  <td className={`${page.cell} ${page.number}`}>{counts.met}</td>
                  <td className={page.cell}>
                    <SeverityBar counts={severityCountsOf(byArea.get(area.id) ?? [])} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function TopTen({ groups, reference }: { groups: readonly Group[]; reference: string }) {
  const styles = useStyles();
  const page = usePageStyles();
  const go = useDraft((state) => state.go);
  const open = usePanel((state) => state.open);
  return (
    <ol className={styles.ten}>
      {groups.map((group) => (
        <li key={group.control.id} className={styles.line}>
          <span className={styles.mark}>
            <VerdictMark verdict="notMet" severity={group.severity} />
          </span>
          <span className={`${styles.title} ${page.theirs}`}>
            {group.rows[0]?.title}
            {group.rows.length > 1 && <span className={page.quiet}> and {group.rows.length - 1} more</span>}
          </span>
          <Button
            size="small"
            className={styles.way}
            aria-label={`${fixWord(group.control)}: ${group.rows[0]?.title ?? group.control.title}`}
            onClick={() => {
              go('areas', group.control.area);
              const first = group.rows[0];
              if (first) void open(reference, first.id);
            }}
          >
            {fixWord(group.control)}
          </Button>
        </li>
      ))}
    </ol>
  );
}
