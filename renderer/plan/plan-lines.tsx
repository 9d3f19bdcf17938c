import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { KeyboardEvent } from 'react';
import { addressText } from '../../main/words/key-text.ts';
import type { Change } from '../../main/contract/plan.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { ChangeLine } from '../kit/change-line.tsx';
import { ServedControls } from '../fix/served-controls.tsx';
import { useOneStop } from '../kit/use-one-stop.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    gap: '8px',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    padding: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 96px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** The changes of one window of the plan. Delete takes a line out. */
export function PlanLines({ title, changes, onRemove }: { title: string; changes: readonly Change[]; onRemove?: (change: Change, line: HTMLElement) => void }) {
  const styles = useStyles();
  const page = usePageStyles();
  const stop = useOneStop(changes.map((change) => addressText(change.address)));
  return (
    <section className={page.section}>
      <h2 className={page.subheading}>
        {title} ({changes.length})
      </h2>
      <ul className={page.list}>
        {changes.map((change) => (
          <li
            key={addressText(change.address)}
            data-change=""
            className={styles.line}
            onKeyDown={(event: KeyboardEvent<HTMLElement>) => {
              if (event.key !== 'Delete' || !onRemove) return;
              event.preventDefault();
              onRemove(change, event.currentTarget);
            }}
          >
            <div>
              <ChangeLine change={change} target />
              {change.consequence.map((each) => (
                <p key={each} className={page.quiet}>
                  {each}
                </p>
              ))}
              <ServedControls ids={change.controls} />
            </div>
            {onRemove && (
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                {...stop(addressText(change.address))}
                aria-label={`Remove from plan: ${change.label}, ${change.target.label}`}
                title="Remove from plan (Delete)"
                onClick={(event) => {
                  const line = event.currentTarget.closest<HTMLElement>('[data-change]');
                  if (line) onRemove(change, line);
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
