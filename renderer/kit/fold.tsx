import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactNode, SyntheticEvent } from 'react';

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
    unicodeBidi: 'isolate',
    overflowWrap: 'anywhere',
    '::-webkit-details-marker': { display: 'none' },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Content that is folded away under its title. `onToggle` hears when it opens and closes, for content that is made only then. */
export function Fold({ title, open, onToggle, children }: { title: string; open?: boolean; onToggle?: (open: boolean) => void; children: ReactNode }) {
  const styles = useStyles();
  return (
    <details
      className={styles.fold}
      {...(open !== undefined && { open })}
      {...(onToggle && {
        onToggle: (event: SyntheticEvent<HTMLDetailsElement>) => {
          onToggle(event.currentTarget.open);
        },
      })}
    >
      <summary className={styles.title}>
        <ChevronRightRegular aria-hidden="true" />
        {title}
      </summary>
      {children}
    </details>
  );
}
