import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, DismissRegular, FlashRegular, PauseCircleRegular, PowerRegular, type FluentIcon } from '@fluentui/react-icons';
import type { KeyboardEvent } from 'react';
import { addressText } from '../../main/words/key-text.ts';
import type { Change } from '../../main/contract/plan.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { ChangeLine } from '../kit/change-line.tsx';
import { ListSection } from '../kit/list-section.tsx';
import type { PlanWindow } from '../fix/plan-windows.ts';
import { counted } from '../../main/words/counted.ts';
import { ServedControls } from '../fix/served-controls.tsx';
import { useOneStop } from '../kit/use-one-stop.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    gap: '8px',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 96px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, gap: '6px', minWidth: 0 },
});

const icons: Readonly<Record<PlanWindow['is'], FluentIcon>> = {
  now: FlashRegular,
  vmOff: PowerRegular,
  restart: ArrowClockwiseRegular,
  held: PauseCircleRegular,
};

/** The changes of one window of the plan. Delete takes a line out. */
export function PlanLines({ window, onRemove }: { window: PlanWindow; onRemove?: (change: Change, line: HTMLElement) => void }) {
  const { is, title, changes } = window;
  const styles = useStyles();
  const page = usePageStyles();
  const stop = useOneStop(changes.map((change) => addressText(change.address)));
  return (
    <ListSection title={title} note={counted(changes.length, 'change', 'changes')} icon={icons[is]}>
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
          <div className={styles.words}>
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
    </ListSection>
  );
}
