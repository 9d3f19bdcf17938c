import type { AccountMark } from '../../main/contract/wizard/environment-view.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';

/** What the host makes of each account of the saved answer: its name and SID, or why no control can be judged with it. */
export function AccountMarkList({ accounts }: { accounts: readonly AccountMark[] }) {
  const page = usePageStyles();
  return (
    <ul aria-label="Accounts of the saved answer on this host">
      {accounts.map(({ entry, counts, says }) => (
        <li key={entry}>
          {!counts && <strong>Not resolved: </strong>}
          <span className={page.theirs}>{says}</span>
        </li>
      ))}
    </ul>
  );
}
