import { makeStyles, tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { meaning } from '../theme/meaning.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '6px', minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', paddingInlineStart: '4px' },
  icon: { fontSize: '16px', flexShrink: 0, color: tokens.colorNeutralForeground2 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    overflowWrap: 'anywhere',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: meaning.surfaceCard,
    '& > li': { padding: '12px 16px' },
    '& > li + li': { borderTop: `1px solid ${meaning.rowSeparator}` },
  },
});

/** Lines under a heading, in a box with a separator between two lines; the note beside the heading counts them. */
export function ListSection({
  title,
  note,
  icon: Icon,
  level = 2,
  children,
}: {
  title: string;
  note?: string;
  icon?: FluentIcon;
  level?: 2 | 3;
  children: ReactNode;
}) {
  const styles = useStyles();
  const page = usePageStyles();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        {Icon && <Icon aria-hidden="true" className={styles.icon} />}
        <Heading className={styles.title}>{title}</Heading>
        {note !== undefined && <span className={page.quiet}>{note}</span>}
      </div>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}
