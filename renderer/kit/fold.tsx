import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  fold: { minWidth: 0, '&[open] > summary > svg': { transform: 'rotate(90deg)' } },
  title: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '32px',
    padding: '0 8px 0 4px',
    marginInlineStart: '-4px',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    listStyleType: 'none',
    '::-webkit-details-marker': { display: 'none' },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Content that is folded away under its title. */
export function Fold({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) {
  const styles = useStyles();
  return (
    <details className={styles.fold} {...(open !== undefined && { open })}>
      <summary className={styles.title}>
        <ChevronRightRegular aria-hidden="true" />
        {title}
      </summary>
      {children}
    </details>
  );
}
