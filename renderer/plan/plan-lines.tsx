import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, DismissRegular, FlashRegular, PauseCircleRegular, PowerRegular, TimerRegular, type FluentIcon } from '@fluentui/react-icons';
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { addressText } from '../../main/words/key-text.ts';
import type { Change } from '../../main/contract/plan.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { ChangeLine } from '../kit/change-line.tsx';
import { ChangeValues } from '../kit/change-values.tsx';
import { Fold } from '../kit/fold.tsx';
import { isolated } from '../kit/isolated.ts';
import { OnHold } from '../kit/on-hold.tsx';
import { ListSection } from '../kit/list-section.tsx';
import type { PlanWindow } from '../fix/plan-windows.ts';
import { counted } from '../../main/words/counted.ts';
import { countdownWords } from '../../main/words/countdown-times.ts';
import { ServedControls } from '../fix/served-controls.tsx';
import { useOneStop } from '../kit/use-one-stop.ts';
import { sameSettings, targetNames } from '../fix/same-setting.ts';

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
  inner: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: '8px 0 0 24px', listStyleType: 'none' },
});

const icons: Readonly<Record<PlanWindow['is'], FluentIcon>> = {
  now: FlashRegular,
  guarded: TimerRegular,
  vmOff: PowerRegular,
  restart: ArrowClockwiseRegular,
  held: PauseCircleRegular,
};

/** Takes changes out of the plan; the line is the element that goes. */
type Remove = (changes: readonly Change[], line: HTMLElement) => void;

/** The changes of one window of the plan: one line for a setting, its targets folded. Delete takes a line out. */
export function PlanLines({ window, onRemove }: { window: PlanWindow; onRemove?: Remove }) {
  const { is, title, changes } = window;
  const styles = useStyles();
  const lines = useMemo(() => sameSettings(changes), [changes]);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const isOpen = (line: readonly [Change, ...(readonly Change[])]): boolean => opened.has(nameOf(line[0], true));
  const toggle = (name: string, open: boolean): void => {
    setOpened((now) => new Set(open ? [...now, name] : [...now].filter((each) => each !== name)));
  };
  const stop = useOneStop(lines.flatMap((line) => [nameOf(line[0], line.length > 1), ...(isOpen(line) ? line.map((change) => nameOf(change, false)) : [])]));
  return (
    <div data-stops="">
      <ListSection title={title} note={counted(changes.length, 'change', 'changes')} icon={icons[is]}>
        {lines.map((line) => {
          const [first] = line;
          const removable = (of: readonly Change[], many: boolean) =>
            onRemove && { changes: of, onRemove, stop: stop(nameOf(first, many)), label: `Remove from plan: ${first.label}, ${targetNames(of)}` };
          if (line.length === 1)
            return (
              <Removable key={nameOf(first, false)} remove={removable(line, false)}>
                <ChangeLine change={first} target />
                <About change={first} />
              </Removable>
            );
          return (
            <Removable key={nameOf(first, true)} remove={removable(line, true)}>
              <ChangeValues change={first} label={first.label} />
              <OnHold changes={line} />
              <Fold
                title={`${counted(line.length, 'target', 'targets')}: ${targetNames(line)}`}
                onToggle={(open) => {
                  toggle(nameOf(first, true), open);
                }}
              >
                {isOpen(line) && (
                  <ul className={styles.inner}>
                    {line.map((change) => (
                      <Removable
                        key={nameOf(change, false)}
                        remove={
                          onRemove && {
                            changes: [change],
                            onRemove,
                            stop: stop(nameOf(change, false)),
                            label: `Remove from plan: ${change.label}, ${isolated(change.target.label)}`,
                          }
                        }
                      >
                        <ChangeLine change={change} target among />
                      </Removable>
                    ))}
                  </ul>
                )}
              </Fold>
              <About change={first} />
            </Removable>
          );
        })}
      </ListSection>
    </div>
  );
}

/** A line of one change, and a line of many that begins with it, are two stops. */
const nameOf = (change: Change, many: boolean): string => `${many ? 'all ' : ''}${addressText(change.address)}`;

function About({ change }: { change: Change }) {
  const page = usePageStyles();
  return (
    <>
      {change.consequence.map((each) => (
        <p key={each} className={page.quiet}>
          {each}
        </p>
      ))}
      {change.standing.is === 'guarded' && (
        <p className={page.quiet}>
          {change.standing.danger.reason} {countdownWords(change.standing.danger.when)}
        </p>
      )}
      <ServedControls ids={change.controls} />
    </>
  );
}

function Removable({
  remove,
  children,
}: {
  remove:
    | { readonly changes: readonly Change[]; readonly onRemove: Remove; readonly stop: ReturnType<ReturnType<typeof useOneStop>>; readonly label: string }
    | undefined;
  children: ReactNode;
}) {
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
      <div className={styles.words}>{children}</div>
      {remove && (
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          {...remove.stop}
          aria-label={remove.label}
          title="Remove from plan (Delete)"
          onClick={(event) => {
            const line = event.currentTarget.closest<HTMLElement>('[data-change]');
            if (line) remove.onRemove(remove.changes, line);
          }}
        />
      )}
    </li>
  );
}
