import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Change } from '../../main/contract/plan.ts';
import type { useOneStop } from '../kit/use-one-stop.ts';

const useStyles = makeStyles({
  line: {
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 56px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  head: { display: 'flex', gap: '8px', alignItems: 'flex-start', justifyContent: 'space-between' },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, gap: '6px', minWidth: 0 },
});

/** Takes changes out of the plan; the line is the element that goes. */
export type Remove = (changes: readonly Change[], line: HTMLElement) => void;

/** What a line takes out of the plan, and the words of its button. */
export interface Removal {
  readonly changes: readonly Change[];
  readonly onRemove: Remove;
  readonly stop: ReturnType<ReturnType<typeof useOneStop>>;
  readonly label: string;
}

/** A line of a list that can be taken out of the plan, by its button or by Delete. `below`: what unfolds, after the button. */
export function Removable({ remove, below, children }: { remove: Removal | undefined; below?: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  return (
    <li
      data-change=""
      className={styles.line}
      onKeyDown={(event: KeyboardEvent<HTMLElement>) => {
        if (event.key !== 'Delete' || !remove) return;
        event.preventDefault();
        // Delete on a target takes out the target, not its whole line.
        event.stopPropagation();
        remove.onRemove(remove.changes, event.currentTarget);
      }}
    >
      <div className={styles.head}>
        <div className={styles.words}>{children}</div>
        {remove && (
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            data-remove=""
            {...remove.stop}
            aria-label={remove.label}
            title="Remove from plan (Delete)"
            onClick={(event) => {
              const line = event.currentTarget.closest<HTMLElement>('[data-change]');
              if (line) remove.onRemove(remove.changes, line);
            }}
          />
        )}
      </div>
      {below}
    </li>
  );
}
