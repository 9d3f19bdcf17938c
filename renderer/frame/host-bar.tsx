import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { HistoryRegular, QuestionCircleRegular, SearchRegular } from '@fluentui/react-icons';
import { useDraft } from '../state/draft-store.ts';
import { useHost } from '../state/host-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '16px',
    rowGap: '4px',
    padding: '8px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase300,
    flexShrink: 0,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  facts: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', minWidth: 0, flexGrow: 1, flexShrink: 1, flexBasis: '240px' },
  host: { fontWeight: tokens.fontWeightSemibold, maxWidth: '40ch', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  practice: {
    padding: '0 8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    fontWeight: tokens.fontWeightSemibold,
  },
  buttons: { display: 'flex', gap: '4px' },
});

/** Always visible: the host, the user with their rights, and whether the host is a practice host. */
export function HostBar() {
  const styles = useStyles();
  const page = usePageStyles();
  const host = useHost((state) => state.host);
  const go = useDraft((state) => state.go);
  return (
    <header className={styles.bar}>
      <span className={styles.name}>Castellan</span>
      <div className={styles.facts}>
        {host ? (
          <>
            <span className={`${styles.host} ${page.theirs}`} title={host.identity.name}>
              {host.identity.name}
            </span>
            {[host.windows, host.membership, host.elevated === undefined ? 'rights not known' : host.elevated ? 'elevated' : 'not elevated', host.connection]
              .filter((text): text is string => text !== undefined)
              .map((text) => (
                <span key={text} className={page.theirs}>
                  {text}
                </span>
              ))}
          </>
        ) : (
          <span>no host selected</span>
        )}
      </div>
      {host?.identity.kind === 'practice' && <span className={styles.practice}>practice host: no computer is changed</span>}
      {host?.identity.kind === 'simulated' && <span className={styles.practice}>simulated host: no computer is changed</span>}
      <div className={styles.buttons}>
        <Button
          appearance="subtle"
          icon={<SearchRegular />}
          aria-label="Search everywhere"
          title="Search everywhere (Ctrl+Shift+F)"
          onClick={() => {
            go('search');
          }}
        />
        <Button
          appearance="subtle"
          icon={<HistoryRegular />}
          aria-label="History of this host"
          title="History of this host"
          onClick={() => {
            go('history');
          }}
        />
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
    </header>
  );
}
