import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowClockwiseRegular,
  CheckmarkCircleRegular,
  EditRegular,
  HandshakeRegular,
  QuestionCircleRegular,
  SubtractRegular,
  TriangleFilled,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { Severity } from '../../main/contract/severity.ts';
import type { Verdict } from '../../main/contract/verdict.ts';
import { verdictWords, waivedWord } from '../../main/words/findings/verdict-words.ts';
import { meaning } from '../theme/meaning.ts';
import { SeverityMark } from './severity-mark.tsx';

const icons: Readonly<Record<Verdict | 'waived', FluentIcon>> = {
  notMet: TriangleFilled,
  pending: ArrowClockwiseRegular,
  unknown: QuestionCircleRegular,
  manual: EditRegular,
  met: CheckmarkCircleRegular,
  notApplicable: SubtractRegular,
  waived: HandshakeRegular,
};

const useStyles = makeStyles({
  mark: { display: 'inline-flex', alignItems: 'center', gap: '6px', whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase300 },
  /** In forced colors a mark has the color of what it stands on. */
  forced: { '@media (forced-colors: active)': { color: 'inherit' } },
  icon: { fontSize: '16px', flexShrink: 0 },
  notMet: { color: meaning.severityHigh, fontWeight: tokens.fontWeightSemibold },
  met: { color: meaning.verdictOk },
  unknown: { color: meaning.verdictUnknown },
  pending: { color: meaning.verdictPending },
  manual: { color: meaning.verdictManual },
  quiet: { color: meaning.verdictQuiet },
});

/** A verdict by shape and word; the color comes last. What is to fix shows its severity, where the caller knows it. */
export function VerdictMark({ verdict, severity, waived = false, bare = false }: { verdict: Verdict; severity?: Severity; waived?: boolean; bare?: boolean }) {
  const styles = useStyles();
  if (verdict === 'notMet' && severity && !waived) return <SeverityMark severity={severity} bare={bare} />;
  const Icon = icons[waived ? 'waived' : verdict];
  const color = waived || verdict === 'notApplicable' ? styles.quiet : styles[verdict];
  return (
    <span className={mergeClasses(styles.mark, color, styles.forced)}>
      <Icon className={styles.icon} aria-hidden="true" />
      {!bare && (waived ? waivedWord : verdictWords[verdict])}
    </span>
  );
}
