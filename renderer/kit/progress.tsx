import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '4px', maxWidth: '560px' },
  words: { fontVariantNumeric: 'tabular-nums', fontSize: tokens.fontSizeBase300 },
});

/** How far it is, in numbers and as a bar; the numbers are there in every theme. `of` is 0 until the whole is known. */
export function Progress({ label, done, of }: { label: string; done: number; of: number }) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <span className={styles.words}>
        {label}: {of === 0 ? 'starting…' : `${String(done)} of ${String(of)}`}
      </span>
      <ProgressBar aria-label={label} {...(of > 0 && { value: done / of })} thickness="large" />
    </div>
  );
}
