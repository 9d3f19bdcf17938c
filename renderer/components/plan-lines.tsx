import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useRef, type KeyboardEvent } from 'react';
import { addressName } from '../store/address-name.ts';
import type { Change } from '../../main/contract/plan.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { ChangeLine } from './change-line.tsx';

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
export function PlanLines({ title, changes, onRemove }: { title: string; changes: readonly Change[]; onRemove?: (change: Change) => void }) {
  const styles = useStyles();
  const page = usePageStyles();
  const list = useRef<HTMLUListElement>(null);
  const remove = (change: Change, index: number): void => {
    onRemove?.(change);
    // The next line takes the place of the one that goes.
    requestAnimationFrame(() => {
      const lines = list.current?.querySelectorAll<HTMLElement>('[data-change]');
      lines?.[Math.min(index, lines.length - 1)]?.querySelector<HTMLElement>('button')?.focus();
    });
  };
  return (
    <section className={page.section}>
      <h2 className={page.subheading}>
        {title} ({changes.length})
      </h2>
      <ul ref={list} className={page.list}>
        {changes.map((change, index) => (
          <li
            key={addressName(change.address)}
            data-change=""
            className={styles.line}
            onKeyDown={(event: KeyboardEvent) => {
              if (event.key !== 'Delete' || !onRemove) return;
              event.preventDefault();
              remove(change, index);
            }}
          >
            <div>
              <ChangeLine change={change} target />
              {change.consequence.map((each) => (
                <p key={each} className={page.quiet}>
                  {each}
                </p>
              ))}
              <p className={page.quiet}>For {change.controls.join(', ')}</p>
            </div>
            {onRemove && (
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={`Take out of the plan: ${change.label}, ${change.target.label}`}
                title="Take out of the plan (Delete)"
                onClick={() => {
                  remove(change, index);
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
