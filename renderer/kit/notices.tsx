import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';

const useStyles = makeStyles({ bar: { flexShrink: 0 }, body: { whiteSpace: 'normal', overflowWrap: 'anywhere' } });

/** What a person has to know although nothing failed. */
export function Notices({ notices }: { notices: readonly string[] }) {
  const styles = useStyles();
  return notices.map((notice) => (
    <MessageBar key={notice} intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>{notice}</MessageBarBody>
    </MessageBar>
  ));
}
