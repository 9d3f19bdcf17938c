import { makeStyles, tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { meaning } from '../theme/meaning.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '16px',
    padding: '40px 24px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: meaning.surfaceCard,
    textAlign: 'center',
  },
  icon: {
    display: 'inline-flex',
    padding: '12px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: '24px',
  },
});

/** A screen that has nothing to show yet: why, and the one button that leads on. */
export function EmptyState({ icon: Icon, text, children }: { icon: FluentIcon; text: string; children?: ReactNode }) {
  const styles = useStyles();
  const page = usePageStyles();
  return (
    <div className={styles.box}>
      <span className={styles.icon} aria-hidden="true">
        <Icon />
      </span>
      <p className={page.lead}>{text}</p>
      {children}
    </div>
  );
}
