import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { meaning } from '../theme/meaning.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    minWidth: 0,
    boxSizing: 'border-box',
    padding: '12px 16px',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: meaning.surfaceCard,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '12px', rowGap: '4px' },
  aside: { marginInlineStart: 'auto' },
  /** A part of a surface that has several. */
  cell: { gap: '4px', padding: '8px 16px', border: 'none', borderRadius: 0, backgroundColor: 'transparent' },
  smallHeading: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** A surface with a heading: a quiet note beside it, and what belongs to the whole card at its end. */
export function Card({
  title,
  note,
  aside,
  children,
  className,
  asCell = false,
}: {
  title: string;
  note?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  className?: string | undefined;
  /** A part of a larger surface: without a frame of its own, and with a small heading. */
  asCell?: boolean;
}) {
  const styles = useStyles();
  const page = usePageStyles();
  const id = useId();
  return (
    <section className={mergeClasses(styles.card, asCell && styles.cell, className)} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 className={mergeClasses(page.subheading, asCell && styles.smallHeading)} id={id}>
          {title}
        </h2>
        {note !== undefined && <span className={page.quiet}>{note}</span>}
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
