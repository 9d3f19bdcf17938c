import { ListSection } from '../kit/list-section.tsx';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { counted } from '../../main/words/counted.ts';
import type { ShownResult } from './shown-result.ts';

/** Changes of the plan that a run did not come to, with the reason and the next step. */
export function NotBegun({ changes, interrupted }: { changes: ShownResult['notBegun']; interrupted: boolean }) {
  const page = usePageStyles();
  if (changes.length === 0) return null;
  return (
    <ListSection title="Not started" note={counted(changes.length, 'change', 'changes')}>
      {changes.map(({ label, target, shownFrom, shownTo }) => (
        <li key={`${target.kind} ${target.label} ${label} ${shownTo}`}>
          <div className={page.theirs}>
            {target.kind !== 'host' && `${target.label}: `}
            {label}
          </div>
          <div className={`${page.mono} ${page.theirs}`}>
            {shownFrom} → {shownTo}
          </div>
          <p className={page.lead}>The run was {interrupted ? 'interrupted' : 'stopped'} before this change. Nothing was changed. Plan the change again.</p>
        </li>
      ))}
    </ListSection>
  );
}
