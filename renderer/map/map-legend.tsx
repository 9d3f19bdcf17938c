import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { meaning } from '../theme/meaning.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px', margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'inline-flex', alignItems: 'center', gap: '8px' },
  sign: {
    width: '28px',
    height: '10px',
    fill: 'none',
    stroke: tokens.colorNeutralStroke1,
    strokeWidth: '1.5',
    '@media (forced-colors: active)': { stroke: 'GrayText' },
  },
  found: { stroke: meaning.severityHigh, strokeWidth: '2', '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  unread: { stroke: meaning.verdictUnknown, strokeWidth: '2', strokeDasharray: '5 4', '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  internet: {
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: '2',
    strokeDasharray: '2 3',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
});

/** What the lines and frames of the map mean. */
export function MapLegend() {
  const styles = useStyles();
  const page = usePageStyles();
  const line = <path d="M0 5H28" />;
  const entries = [
    { words: 'Connection', look: undefined, sign: line },
    { words: 'Connection with a finding', look: styles.found, sign: line },
    { words: 'Could not be read', look: styles.unread, sign: line },
    { words: 'Reachable from the internet', look: styles.internet, sign: <rect x="1" y="1" width="26" height="8" rx="2" /> },
  ];
  return (
    <ul className={styles.list} aria-label="Legend">
      {entries.map(({ words, look, sign }) => (
        <li key={words} className={mergeClasses(page.quiet, styles.item)}>
          <svg viewBox="0 0 28 10" aria-hidden="true" className={mergeClasses(styles.sign, look)}>
            {sign}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
