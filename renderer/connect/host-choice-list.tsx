import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { BeakerRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { HostChoice } from '../../main/contract/wizard/host-view.ts';
import { meaning } from '../theme/meaning.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { hostTitle } from './host-title.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  item: { borderTop: `1px solid ${meaning.rowSeparator}`, ':first-child': { borderTop: 'none' } },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    width: '100%',
    minHeight: '48px',
    padding: '4px 8px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // A transparent border is drawn in forced colors.
    '@media (forced-colors: active)': { border: '1px solid Canvas', ':hover': { border: '1px solid Highlight' } },
  },
  icon: { fontSize: '20px', flexShrink: 0, color: tokens.colorNeutralForeground2 },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** One line for each host that can be opened: the name, what it is, and which one was used last. */
export function HostChoiceList({
  hosts,
  lastHost,
  opening,
  onOpen,
}: {
  hosts: readonly HostChoice[];
  lastHost: string | undefined;
  opening: boolean;
  onOpen: (reference: string) => void;
}) {
  const styles = useStyles();
  const page = usePageStyles();
  return (
    <ul className={styles.list}>
      {hosts.map(({ reference, title }) => {
        const { name, what } = hostTitle(title);
        return (
          <li key={reference} className={styles.item}>
            <button
              type="button"
              className={styles.button}
              aria-label={reference === lastHost ? `${title} (used last)` : title}
              aria-disabled={opening}
              onClick={() => {
                if (!opening) onOpen(reference);
              }}
            >
              <BeakerRegular aria-hidden="true" className={styles.icon} />
              <span className={styles.words}>
                <span className={`${styles.name} ${page.theirs}`}>{name}</span>
                {what !== undefined && <span className={`${page.quiet} ${page.theirs}`}>{what}</span>}
              </span>
              {reference === lastHost && (
                <Badge appearance="outline" color="informative">
                  used last
                </Badge>
              )}
              <ChevronRightRegular aria-hidden="true" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
