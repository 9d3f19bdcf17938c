import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '4px', maxWidth: '560px' },
  words: { fontVariantNumeric: 'tabular-nums', fontSize: tokens.fontSizeBase300 },
});

/** How far it is, in numbers and as a bar; the numbers are there in every theme. */
export function Progress({ label, done, of }: { label: string; done: number; of: number }) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <span className={styles.words}>
        {label}: {done} of {of}
      </span>
      <ProgressBar aria-label={label} value={of === 0 ? 0 : done / of} thickness="large" />
    </div>
  );
}
