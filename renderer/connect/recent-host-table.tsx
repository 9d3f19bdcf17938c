import { makeStyles, tokens } from '@fluentui/react-components';
import { BeakerRegular, ChevronRightRegular, ServerRegular } from '@fluentui/react-icons';
import type { RecentHostView } from '../../main/contract/wizard/host-view.ts';
import { isolated } from '../kit/isolated.ts';
import { SeverityBar } from '../kit/severity-bar.tsx';
import { SeverityMark } from '../kit/severity-mark.tsx';
import { sumOf } from '../kit/severity-segments.ts';
import { useOneStop } from '../kit/use-one-stop.ts';
import { meaning } from '../theme/meaning.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { age, localTime } from '../../main/words/local-times.ts';
import { hostTitle } from './host-title.ts';

const narrow = '@media (max-width: 1119px)';
const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed', fontSize: tokens.fontSizeBase300, fontVariantNumeric: 'tabular-nums' },
  head: {
    padding: '8px 12px',
    textAlign: 'start',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  name: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  toFix: { width: '208px', '@media (max-width: 720px)': { width: '96px' } },
  last: { width: '112px' },
  side: { width: '112px', [narrow]: { display: 'none' } },
  end: { width: '24px' },
  row: { position: 'relative', borderTop: `1px solid ${meaning.rowSeparator}`, ':hover': { backgroundColor: meaning.rowChosen } },
  cell: { padding: '6px 12px', height: '32px', textAlign: 'start', verticalAlign: 'middle', fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere' },
  /** The name is the button of the whole row. */
  open: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    width: '100%',
    padding: '4px 0',
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    '::after': { content: '""', position: 'absolute', inset: '0' },
    ':focus-visible': { outlineStyle: 'none' },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  icon: { fontSize: '20px', flexShrink: 0, color: tokens.colorNeutralForeground2 },
  words: { minWidth: 0 },
  counts: { display: 'flex', alignItems: 'center', gap: '8px' },
  count: { width: '40px', textAlign: 'end', flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  bar: { width: '96px', flexShrink: 0, '@media (max-width: 720px)': { display: 'none' } },
  critical: { display: 'inline-flex', alignItems: 'center', gap: '4px', '@media (max-width: 720px)': { display: 'none' } },
});

/** One row for each host that was scanned before: what it is, how old the scan is, what is to fix. The arrows go from row to row. */
export function RecentHostTable({
  hosts,
  now,
  opening,
  onOpen,
}: {
  hosts: readonly RecentHostView[];
  now: string;
  opening: boolean;
  onOpen: (reference: string) => void;
}) {
  const styles = useStyles();
  const page = usePageStyles();
  const most = Math.max(1, ...hosts.map(({ open }) => (open ? sumOf(open) : 0)));
  const stop = useOneStop(hosts.map(({ reference }) => reference));
  return (
    <table className={styles.table}>
      <caption className={page.hidden}>Hosts that were scanned from this computer, the latest scan first</caption>
      <thead>
        <tr>
          <th scope="col" className={`${styles.head} ${styles.name}`}>
            Recent hosts
          </th>
          <th scope="col" className={`${styles.head} ${styles.side}`}>
            Source
          </th>
          <th scope="col" className={`${styles.head} ${styles.last}`}>
            Last scan
          </th>
          <th scope="col" className={`${styles.head} ${styles.toFix}`}>
            To fix
          </th>
          <th scope="col" className={`${styles.head} ${styles.side}`}>
            Plan
          </th>
          <td className={`${styles.head} ${styles.end}`} />
        </tr>
      </thead>
      <tbody data-stops="">
        {hosts.map((host) => {
          const { what } = hostTitle(host.title);
          const Icon = host.kind === 'practice' ? BeakerRegular : ServerRegular;
          return (
            <tr key={host.reference} className={styles.row}>
              <th scope="row" className={styles.cell}>
                <button
                  type="button"
                  className={styles.open}
                  aria-label={`Open ${isolated(host.name)}${what === undefined ? '' : `, ${what}`}`}
                  aria-disabled={opening}
                  {...stop(host.reference)}
                  onClick={() => {
                    if (!opening) onOpen(host.reference);
                  }}
                >
                  <Icon aria-hidden="true" className={styles.icon} />
                  <span className={styles.words}>
                    <span className={`${styles.name} ${page.theirs}`}>{host.name}</span>
                    {what !== undefined && <div className={`${page.quiet} ${page.theirs}`}>{what}</div>}
                  </span>
                </button>
              </th>
              <td className={`${styles.cell} ${styles.side}`}>{host.kind === 'practice' ? 'Practice host' : hostTitle(host.title).name}</td>
              <td className={styles.cell} title={localTime(host.scannedAt)}>
                {age(host.scannedAt, now)}
              </td>
              <td className={styles.cell}>
                <ToFix open={host.open} most={most} />
              </td>
              <td className={`${styles.cell} ${styles.side}`}>{host.chosen === 0 ? '—' : `${host.chosen.toLocaleString('en')} in plan`}</td>
              <td className={`${styles.cell} ${styles.end}`}>
                <ChevronRightRegular aria-hidden="true" />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function ToFix({ open, most }: { open: RecentHostView['open']; most: number }) {
  const styles = useStyles();
  const page = usePageStyles();
  if (!open) return <span className={page.quiet}>Not known: scan the host again</span>;
  const sum = sumOf(open);
  return (
    <span className={styles.counts}>
      <span className={styles.count}>{sum.toLocaleString('en')}</span>
      {sum > 0 && (
        <span className={styles.bar}>
          <SeverityBar counts={open} of={most} />
        </span>
      )}
      {open.critical > 0 && (
        <span className={styles.critical} title={`${open.critical.toLocaleString('en')} critical`}>
          <SeverityMark severity="critical" bare />
          {open.critical.toLocaleString('en')}
        </span>
      )}
    </span>
  );
}
