import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { QuestionCircleRegular, SearchRegular, ServerRegular } from '@fluentui/react-icons';
import { Logo } from '../kit/logo.tsx';
import { useDraft } from '../state/draft-store.ts';
import { useHost } from '../state/host-store.ts';
import { meaning } from '../theme/meaning.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '12px',
    rowGap: '4px',
    minHeight: '48px',
    boxSizing: 'border-box',
    padding: '6px 16px',
    backgroundColor: meaning.surfaceWindow,
    fontSize: tokens.fontSizeBase300,
    flexShrink: 0,
  },
  logo: { width: '20px', height: '20px', flexShrink: 0, color: tokens.colorBrandForeground1 },
  name: { display: 'inline-flex', alignItems: 'center', gap: '10px', fontWeight: tokens.fontWeightSemibold },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '12px',
    minWidth: 0,
    padding: '2px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '16px',
    backgroundColor: meaning.surfaceCard,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  host: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    maxWidth: '40ch',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  fact: { borderLeft: `1px solid ${tokens.colorNeutralStroke1}`, paddingLeft: '12px' },
  /** Where there is little room, the name and the rights stay; “Connect” shows all. */
  more: { '@media (max-width: 1119px)': { display: 'none' } },
  practice: {
    padding: '0 8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  buttons: { display: 'flex', alignItems: 'center', gap: '4px', marginInlineStart: 'auto' },
  search: { fontWeight: tokens.fontWeightRegular, '@media (max-width: 1399px)': { minWidth: '40px', padding: '0 8px' } },
  /** Where there is little room, the icon and its name stay. */
  searchWords: { display: 'inline-flex', alignItems: 'center', gap: '12px', '@media (max-width: 1399px)': { display: 'none' } },
});

/** Always visible: the host, the user with their rights, and whether the host is a practice host. `alone`: nothing else can be opened now. */
export function HostBar({ alone = false }: { alone?: boolean }) {
  const styles = useStyles();
  const page = usePageStyles();
  const host = useHost((state) => state.host);
  const go = useDraft((state) => state.go);
  return (
    <header className={styles.bar}>
      <span className={styles.name}>
        <Logo className={styles.logo} />
        Castellan
      </span>
      <div className={styles.facts}>
        <ServerRegular aria-hidden="true" />
        {host ? (
          <>
            <span className={`${styles.host} ${page.theirs}`} title={host.identity.name}>
              {host.identity.name}
            </span>
            {[
              { text: host.windows, more: true },
              { text: host.membership, more: true },
              { text: host.elevated === undefined ? 'rights not known' : host.elevated ? 'elevated' : 'not elevated', more: false },
              { text: host.connection, more: false },
            ].map(
              ({ text, more }) =>
                text !== undefined && (
                  <span key={text} className={mergeClasses(styles.fact, page.theirs, more && styles.more)}>
                    {text}
                  </span>
                ),
            )}
          </>
        ) : (
          <span>no host selected</span>
        )}
      </div>
      {host?.identity.kind === 'practice' && <span className={styles.practice}>practice host: no computer is changed</span>}
      {host?.identity.kind === 'simulated' && <span className={styles.practice}>simulated host: no computer is changed</span>}
      {!alone && (
        <div className={styles.buttons}>
          <Button
            className={styles.search}
            icon={<SearchRegular />}
            aria-label="Search findings and VMs"
            title="Search findings and VMs (Ctrl+Shift+F)"
            onClick={() => {
              go('search');
            }}
          >
            <span className={styles.searchWords}>Search findings and VMs</span>
          </Button>
          <Button
            appearance="subtle"
            icon={<QuestionCircleRegular />}
            aria-label="Help and keys"
            title="Help and keys (F1)"
            onClick={() => {
              go('help');
            }}
          />
        </div>
      )}
    </header>
  );
}
