import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkRegular,
  ClockRegular,
  EditRegular,
  HandRightRegular,
  QuestionRegular,
  SubtractRegular,
  TriangleRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { Severity } from '../../main/contract/severity.ts';
import type { Verdict } from '../../main/contract/verdict.ts';
import { severityWords } from '../../main/words/severity-words.ts';
import { verdictWords, waivedWord } from '../../main/words/verdict-words.ts';

const icons: Readonly<Record<Verdict | 'waived', FluentIcon>> = {
  notMet: TriangleRegular,
  pending: ClockRegular,
  unknown: QuestionRegular,
  manual: EditRegular,
  met: CheckmarkRegular,
  notApplicable: SubtractRegular,
  waived: HandRightRegular,
};

const useStyles = makeStyles({
  mark: { display: 'inline-flex', alignItems: 'center', gap: '4px', whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase300 },
  /** In forced colors a mark has the color of what it stands on. */
  forced: { '@media (forced-colors: active)': { color: 'inherit' } },
  icon: { fontSize: '16px', flexShrink: 0 },
  notMet: { color: tokens.colorStatusWarningForeground3 },
  met: { color: tokens.colorStatusSuccessForeground1 },
  unknown: { color: tokens.colorPaletteBerryForeground1 },
  pending: { color: tokens.colorBrandForeground1 },
  manual: { color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Shape, word and color have the same meaning, so that no reader depends on the color. */
export function VerdictMark({ verdict, severity, waived = false, bare = false }: { verdict: Verdict; severity?: Severity; waived?: boolean; bare?: boolean }) {
  const styles = useStyles();
  const Icon = icons[waived ? 'waived' : verdict];
  const color = waived || verdict === 'notApplicable' ? styles.quiet : styles[verdict];
  const word = waived ? waivedWord : verdict === 'notMet' && severity ? severityWords[severity] : verdictWords[verdict];
  return (
    <span className={mergeClasses(styles.mark, color, styles.forced)}>
      <Icon className={styles.icon} aria-hidden="true" />
      {!bare && word}
    </span>
  );
}
