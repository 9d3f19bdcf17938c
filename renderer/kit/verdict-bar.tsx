import { makeStyles, tokens } from '@fluentui/react-components';
import type { Counts } from '../../main/words/counts-of.ts';
import { verdictWordFor } from '../../main/words/verdict-words.ts';

const useStyles = makeStyles({
  bar: { display: 'block', width: '120px', height: '12px', flexShrink: 0, forcedColorAdjust: 'none' },
  notMet: { fill: tokens.colorStatusWarningBackground3 },
  unknown: { fill: tokens.colorPaletteBerryBorderActive },
  manual: { fill: tokens.colorBrandBackground },
  pending: { fill: tokens.colorBrandStroke2 },
  rest: { fill: tokens.colorNeutralBackground5 },
});
const parts = ['notMet', 'unknown', 'manual', 'pending'] as const;

/** The verdicts of an area as one bar. The numbers are beside it in text. */
export function VerdictBar({ counts }: { counts: Counts }) {
  const styles = useStyles();
  const all = parts.reduce((sum, part) => sum + counts[part], counts.met + counts.notApplicable + counts.waived);
  let at = 0;
  const label = parts.filter((part) => counts[part] > 0).map((part) => `${String(counts[part])} ${verdictWordFor(counts[part], part)}`);
  return (
    <svg className={styles.bar} viewBox="0 0 120 12" role="img" aria-label={label.length === 0 ? 'nothing to do' : label.join(', ')}>
      <rect className={styles.rest} x={0} y={0} width={120} height={12} />
      {parts.map((part) => {
        const width = all === 0 ? 0 : (counts[part] / all) * 120;
        const x = at;
        at += width;
        return width === 0 ? null : <rect key={part} className={styles[part]} x={x} y={0} width={Math.max(width, 2)} height={12} />;
      })}
    </svg>
  );
}
