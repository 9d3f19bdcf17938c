import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { meaning } from '../theme/meaning.ts';
import { useMedia } from '../theme/use-theme.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';

const useStyles = makeStyles({
  drawer: {
    position: 'relative',
    width: 'clamp(400px, 44%, 600px)',
    flexShrink: 0,
    overflowY: 'auto',
    boxSizing: 'border-box',
    padding: '16px 20px 32px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: meaning.surfaceCard,
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    // Paths and names of a registry key are longer than the drawer is wide.
    overflowWrap: 'anywhere',
    '@media (max-width: 900px)': { width: 'auto', flexGrow: 1, borderLeft: 'none' },
    '@media (max-width: 720px)': { overflowY: 'visible' },
  },
  plain: { ':focus': { outlineStyle: 'none' }, ':focus-visible': { outlineStyle: 'none' } },
  heading: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  top: { display: 'flex', gap: '8px', alignItems: 'flex-start', justifyContent: 'space-between' },
});

/**
 * A thing opened beside a list, which stays usable. `subject`: another subject begins at its top; `settled`: its content is there; with
 * either, the heading takes the focus. Escape closes. Where there is no room beside the list, the drawer is the page.
 */
export function Drawer({
  label,
  title,
  subject,
  settled,
  inside = false,
  onClose,
  children,
}: {
  label: string;
  title: string;
  subject: string;
  settled: boolean;
  /** It is shown as a part of a page: no landmark, and it takes no focus. */
  inside?: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  const page = usePageStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const drawer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!inside) heading.current?.focus({ preventScroll: true });
  }, [subject, settled, inside]);
  // In a narrow window it is the page that scrolls.
  useLayoutEffect(() => {
    drawer.current?.scrollTo(0, 0);
    if (!inside) window.scrollTo(0, 0);
  }, [subject, inside]);
  const alone = useMedia('(max-width: 900px)');
  const [Frame, Heading] = inside ? (['div', 'h4'] as const) : alone ? (['main', 'h1'] as const) : (['aside', 'h2'] as const);
  return (
    <Frame
      ref={drawer}
      {...(!inside && { 'aria-label': label, 'data-f6': 'panel' })}
      className={styles.drawer}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={styles.top}>
        <Heading ref={heading} tabIndex={-1} className={mergeClasses(page.subheading, styles.heading, page.theirs, styles.plain)}>
          {title}
        </Heading>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={`Close ${label.toLowerCase()}`} title="Close (Escape)" onClick={onClose} />
      </div>
      {children}
    </Frame>
  );
}
