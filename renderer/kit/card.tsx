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
});

/** A surface with a heading: a quiet note beside it, and what belongs to the whole card at its end. */
export function Card({
  title,
  note,
  aside,
  children,
  className,
}: {
  title: string;
  note?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  className?: string | undefined;
}) {
  const styles = useStyles();
  const page = usePageStyles();
  const id = useId();
  return (
    <section className={mergeClasses(styles.card, className)} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 className={page.subheading} id={id}>
          {title}
        </h2>
        {note !== undefined && <span className={page.quiet}>{note}</span>}
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
