import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, CircleRegular, PersonSwapRegular, QuestionCircleRegular, type FluentIcon } from '@fluentui/react-icons';
import type { ProofView } from '../../main/contract/wizard/rollback-view.ts';
import { meaning } from '../theme/meaning.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    margin: 0,
    padding: '12px 16px',
    listStyleType: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: meaning.surfaceCard,
  },
  proof: { display: 'flex', gap: '12px', minWidth: 0 },
  icon: { flexShrink: 0, marginTop: '2px', fontSize: '20px', color: tokens.colorNeutralForeground2 },
  there: { color: meaning.verdictOk },
  words: { minWidth: 0 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

const marks: Readonly<Record<ProofView['is'], { readonly icon: FluentIcon; readonly word: string }>> = {
  there: { icon: CheckmarkCircleRegular, word: 'Proved' },
  other: { icon: PersonSwapRegular, word: 'From another address' },
  missing: { icon: CircleRegular, word: 'Missing' },
  unread: { icon: QuestionCircleRegular, word: 'Could not be read' },
};

/** Which proofs the change asks for, which are there, and what to do for the others. */
export function ProofList({ proofs }: { proofs: readonly ProofView[] }) {
  const styles = useStyles();
  const page = usePageStyles();
  if (proofs.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="Proofs">
      {proofs.map((proof) => {
        const { icon: Icon, word } = marks[proof.is];
        return (
          <li key={`${proof.kind} ${proof.title}`} className={styles.proof}>
            <Icon aria-hidden="true" className={mergeClasses(styles.icon, proof.is === 'there' && styles.there)} />
            <div className={styles.words}>
              <p className={mergeClasses(page.lead, styles.title, page.theirs)}>
                {word}: {proof.title}
              </p>
              <p className={`${page.quiet} ${page.theirs}`}>{proof.words}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
