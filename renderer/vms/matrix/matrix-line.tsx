import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import { memo } from 'react';
import type { FindingRow } from '../../../main/contract/finding-row.ts';
import { isChosen } from '../../findings/plan-choice.ts';
import { isolated } from '../../kit/isolated.ts';
import { VerdictMark } from '../../kit/verdict-mark.tsx';
import { cellWords } from './cell-words.ts';
import { factWords, shortGuest } from '../page/fact-words.ts';
import { notKnownOnVm } from '../nothing-on-vm.ts';
import { RoleIcon } from '../role-icon.tsx';
import { roleOf } from '../list/vm-order.ts';
import { useMatrixStyles } from './use-matrix-styles.ts';
import type { GridColumn } from './vm-grid.ts';
import { gravestOf, type VmLine } from '../list/vm-lines.ts';
import { isToFix } from '../../../main/words/findings/is-to-fix.ts';

interface MatrixLineProps {
  readonly line: VmLine;
  readonly columns: readonly GridColumn[];
  readonly index: number;
  readonly top: number;
  /** The column of the tab stop, where it is in this line; else -1. */
  readonly stop: number;
  /** The column that has the focus. */
  readonly column: number;
  readonly chosen: ReadonlyMap<string, unknown>;
  readonly onFocus: (line: number, column: number) => void;
  readonly onOpen: (line: number, column: number) => void;
}

/** What a press of the mouse or the focus on a cell means: read from the cell, so that a line has one handler for all its cells. */
const placeOf = (target: EventTarget): readonly [number, number] | undefined => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] : undefined;
  const [line, column] = cell?.split(' ').map(Number) ?? [];
  return line === undefined || column === undefined ? undefined : [line, column];
};

function MatrixLine_({ line, columns, index, top, stop, column, chosen, onFocus, onOpen }: MatrixLineProps) {
  const styles = useMatrixStyles();
  const { vm, name, toFix } = line;
  const notKnown = notKnownOnVm(line);
  return (
    <div
      role="row"
      aria-rowindex={index + 3}
      className={mergeClasses(styles.row, styles.line, stop >= 0 && styles.activeLine)}
      style={{ transform: `translateY(${String(top)}px)` }}
      onFocus={({ target }) => {
        const place = placeOf(target);
        if (place) onFocus(...place);
      }}
      onClick={({ target }) => {
        const place = placeOf(target);
        // A press on a cell moves the focus there; what can be done with it stands below the matrix.
        if (place?.[1] === 0) onOpen(...place);
      }}
      onDoubleClick={({ target }) => {
        const place = placeOf(target);
        if (place) onOpen(...place);
      }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        aria-label={[isolated(name), `${String(toFix.length)} to fix`, ...notKnown].join(', ')}
        tabIndex={stop === 0 ? 0 : -1}
        data-cell={`${String(index)} 0`}
        className={mergeClasses(styles.name, styles.focusable)}
        title={[isolated(name), ...notKnown].join(', ')}
      >
        <RoleIcon role={roleOf(line)} />
        <span className={mergeClasses(styles.text, styles.strong)}>{name}</span>
        <span className={mergeClasses(styles.text, styles.aside)}>{vm?.guest.is === 'read' ? shortGuest(vm.guest) : factWords(vm?.state)}</span>
        <span className={styles.count}>{toFix.length.toLocaleString('en')}</span>
      </div>
      {columns.map(({ control, first }, at) => (
        <div
          key={control.id}
          role="gridcell"
          aria-colindex={at + 2}
          aria-label={`${isolated(name)}, ${control.title}: ${cellWords(line.cells.get(control.id) ?? [], isInPlan(line.cells.get(control.id), chosen))}`}
          tabIndex={stop === at + 1 ? 0 : -1}
          data-cell={`${String(index)} ${String(at + 1)}`}
          className={mergeClasses(styles.cell, styles.focusable, first && styles.first, column === at + 1 && styles.column, stop === at + 1 && styles.here)}
        >
          <CellMark rows={line.cells.get(control.id)} inPlan={isInPlan(line.cells.get(control.id), chosen)} />
        </div>
      ))}
    </div>
  );
}

/** All that is to fix in a cell is in the plan. */
const isInPlan = (rows: readonly FindingRow[] | undefined, chosen: ReadonlyMap<string, unknown>): boolean => {
  const toFix = rows?.filter(isToFix) ?? [];
  return toFix.length > 0 && toFix.every((row) => isChosen(chosen, row));
};

function CellMark({ rows, inPlan }: { rows: readonly FindingRow[] | undefined; inPlan: boolean }) {
  const styles = useMatrixStyles();
  const worst = rows && gravestOf(rows);
  if (!worst) return null;
  const mark = <VerdictMark verdict={worst.verdict} severity={worst.severity} waived={worst.waived} bare />;
  if (!isToFix(worst)) return mark;
  const severe = worst.severity === 'critical' || worst.severity === 'high';
  return (
    <>
      <span className={mergeClasses(styles.tile, severe && styles.severe, worst.severity === 'critical' && styles.critical)}>{mark}</span>
      {inPlan && (
        <span className={styles.planned}>
          <CheckmarkCircleFilled aria-hidden="true" />
        </span>
      )}
    </>
  );
}

/** One VM and its findings, one cell for each control. */
export const MatrixLine = memo(MatrixLine_);
