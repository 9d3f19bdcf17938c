import { makeStyles, tokens } from '@fluentui/react-components';
import { counted } from '../../main/words/counted.ts';
import { VerdictMark } from '../kit/verdict-mark.tsx';
import { usePageStyles } from '../theme/use-page-styles.ts';
import type { FindingSection } from './list-sections.ts';

const useStyles = makeStyles({
  heading: {
    position: 'absolute',
    insetInlineStart: 0,
    width: '100%',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'flex-end',
    gap: '8px',
    padding: '0 8px 6px',
    fontSize: tokens.fontSizeBase300,
  },
});

/** Severity or verdict of the lines below it. Each line says the same aloud, so it is hidden from screen readers. */
export function SectionHeading({ section, top, height }: { section: FindingSection; top: number; height: number }) {
  const styles = useStyles();
  const page = usePageStyles();
  const { shown, severity, findings } = section;
  return (
    <div aria-hidden="true" className={styles.heading} style={{ height, transform: `translateY(${String(top)}px)` }}>
      <VerdictMark verdict={shown === 'waived' ? 'notMet' : shown} waived={shown === 'waived'} {...(severity && { severity })} />
      <span className={page.quiet}>{counted(findings, 'finding', 'findings')}</span>
    </div>
  );
}
