import { ListSection } from '../kit/list-section.tsx';
import { usePageStyles } from '../theme/use-page-styles.ts';
import type { SetByUsView } from '../../main/contract/wizard/history-view.ts';
import { counted } from '../../main/words/counted.ts';
import { movedNext } from '../../main/words/changes/outcome-next.ts';

/** Changes of a run whose setting has another value now, with that value and the next step. */
export function ChangedSince({ settings }: { settings: readonly SetByUsView[] }) {
  const page = usePageStyles();
  if (settings.length === 0) return null;
  return (
    <ListSection title="Changed since by another program or user" note={counted(settings.length, 'change', 'changes')}>
      {settings.map(({ run, step, label, target, shownSet, shownNow, owner }) => (
        <li key={`${run}#${String(step)}`}>
          <div className={page.theirs}>
            {target.kind !== 'host' && `${target.label}: `}
            {label}
          </div>
          <p className={`${page.lead} ${page.theirs}`}>
            Set by Castellan: {shownSet}. By the newest reading: {shownNow}.
          </p>
          <p className={page.lead}>{owner ? `${owner.words} sets this value. Ask the owner for the change; “History” has a text for it.` : movedNext}</p>
        </li>
      ))}
    </ListSection>
  );
}
