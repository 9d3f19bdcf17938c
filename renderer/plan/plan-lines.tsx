import { ArrowClockwiseRegular, FlashRegular, PauseCircleRegular, PowerRegular, TimerRegular, type FluentIcon } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { counted } from '../../main/words/counted.ts';
import { severityOfChanges } from '../fix/severity-of-changes.ts';
import { receiptLines, targetsOf, type PlanLine } from '../fix/receipt-lines.ts';
import type { PlanWindow } from '../fix/plan-windows.ts';
import { ListSection } from '../kit/list-section.tsx';
import { useOneStop } from '../kit/use-one-stop.ts';
import { useCatalogue } from '../state/catalogue.ts';
import { useFindings } from '../state/findings-store.ts';
import { ReceiptHead } from './receipt-head.tsx';
import { Removable, type Removal, type Remove } from './removable.tsx';
import { SettingLines, settingStops } from './setting-lines.tsx';

const icons: Readonly<Record<PlanWindow['is'], FluentIcon>> = {
  now: FlashRegular,
  guarded: TimerRegular,
  vmOff: PowerRegular,
  restart: ArrowClockwiseRegular,
  held: PauseCircleRegular,
};

interface PlanLinesProps {
  readonly window: PlanWindow;
  readonly onRemove?: Remove;
  /** All lines are unfolded, until a line is folded. */
  readonly unfolded?: boolean;
  /** Stands before the title of each line. */
  readonly before?: string;
}

/** The changes of one window of the plan: one line for what they serve, its settings and targets folded. Delete takes a line out. */
export function PlanLines({ window, onRemove, unfolded = false, before = '' }: PlanLinesProps) {
  const { is, title, changes } = window;
  const { controls } = useCatalogue();
  const byControl = useFindings((state) => state.byControl);
  const lines = useMemo(() => receiptLines(is, changes), [is, changes]);
  /** The lines that are not as `unfolded` says. */
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [targets, setTargets] = useState<ReadonlySet<string>>(new Set());
  const isOpen = ({ name }: PlanLine): boolean => turned.has(name) !== unfolded;
  const stop = useOneStop(
    lines.flatMap((line) => [line.name, ...(onRemove ? [removeName(line)] : []), ...(isOpen(line) && onRemove ? settingStops(line.changes, targets) : [])]),
  );
  const removal = (line: PlanLine, words: string): Removal | undefined =>
    onRemove && {
      changes: line.changes,
      onRemove,
      stop: stop(removeName(line)),
      label: `Remove from plan: ${words}, ${targetsOf(line.changes)}`,
    };
  const note = [...(lines.length < changes.length ? [counted(lines.length, 'line', 'lines')] : []), counted(changes.length, 'change', 'changes')].join(', ');
  return (
    <div data-stops="">
      <ListSection title={title} note={note} icon={icons[is]}>
        {lines.map((line) => {
          const words = before + line.controls.map((id) => controls.get(id)?.title ?? id).join(' · ');
          const open = isOpen(line);
          return (
            <Removable
              key={line.name}
              remove={removal(line, words)}
              below={
                open && (
                  <SettingLines
                    changes={line.changes}
                    stop={stop}
                    onRemove={onRemove}
                    onUnfold={(name, unfold) => {
                      setTargets((now) => toggled(now, name, unfold));
                    }}
                  />
                )
              }
            >
              <ReceiptHead
                line={line}
                title={words}
                severity={severityOfChanges(line.changes, byControl, controls)}
                open={open}
                onToggle={() => {
                  setTurned(toggled(turned, line.name, !turned.has(line.name)));
                }}
                stop={stop(line.name)}
              />
            </Removable>
          );
        })}
      </ListSection>
    </div>
  );
}

const removeName = ({ name }: PlanLine): string => `remove ${name}`;

const toggled = (names: ReadonlySet<string>, name: string, on: boolean): ReadonlySet<string> =>
  new Set(on ? [...names, name] : [...names].filter((each) => each !== name));
