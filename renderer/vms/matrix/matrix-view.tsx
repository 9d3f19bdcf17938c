import { useCallback, useMemo, useState } from 'react';
import { canBeChosen } from '../../findings/finding-groups.ts';
import { openFixOf } from '../../findings/open-fix-of.ts';
import { chooseRows, isChosen } from '../../findings/plan-choice.ts';
import { announce } from '../../kit/announcer.tsx';
import { useCatalogue } from '../../state/catalogue.ts';
import { useDraft } from '../../state/draft-store.ts';
import { usePanel } from '../../state/panel-store.ts';
import { assertNever } from '../../../main/words/assert-never.ts';
import { counted } from '../../../main/words/counted.ts';
import { CellBar } from './cell-bar.tsx';
import type { GridPlace, GridStep } from './grid-step.ts';
import { placeOf, type ReachedPlace } from '../page/place-of.ts';
import { MatrixLegend } from './matrix-legend.tsx';
import { VmMatrix } from './vm-matrix.tsx';
import type { VmGrid } from './vm-grid.ts';
import { gravestOf } from '../list/vm-lines.ts';

/** The column of the names of the VMs stands before those of the controls. */
const names = 'names';

/** The matrix, its legend, and what can be done with the cell that has the focus. */
export function MatrixView({ reference, grid }: { reference: string; grid: VmGrid }) {
  const { controls } = useCatalogue();
  const open = usePanel((state) => state.open);
  const [reached, setReached] = useState<{ readonly line: ReachedPlace; readonly column: ReachedPlace }>({
    line: { id: undefined, index: 0 },
    column: { id: undefined, index: 1 },
  });
  const ids = useMemo(() => ({ lines: grid.lines.map(({ id }) => id), columns: [names, ...grid.columns.map(({ control }) => control.id)] }), [grid]);
  const at = useMemo((): GridPlace => ({ line: placeOf(ids.lines, reached.line), column: placeOf(ids.columns, reached.column) }), [ids, reached]);
  const setAt = useCallback(
    ({ line, column }: GridPlace) => {
      setReached({ line: { id: ids.lines[line], index: line }, column: { id: ids.columns[column], index: column } });
    },
    [ids],
  );
  const onStep = useCallback(
    (does: Exclude<GridStep['does'], 'move'>, place: GridPlace): void => {
      const line = grid.lines[place.line];
      const column = grid.columns[place.column - 1];
      if (!line) return;
      if (!column) {
        if (does === 'open') useDraft.getState().go('vms', line.id);
        return;
      }
      const rows = line.cells.get(column.control.id) ?? [];
      switch (does) {
        case 'open': {
          const worst = gravestOf(rows);
          if (worst) void open(reference, worst.id);
          break;
        }
        case 'choose':
          toggle(rows.filter((row) => canBeChosen(row, controls.get(row.control))));
          break;
        case 'chooseColumn':
          toggle(column.toFix.filter((row) => canBeChosen(row, column.control)));
          break;
        case 'fix':
          void openFixOf(reference, rows, column.control);
          break;
        default:
          assertNever(does);
      }
    },
    [grid, controls, open, reference],
  );
  const line = grid.lines[at.line];
  const column = grid.columns[at.column - 1];
  return (
    <>
      <VmMatrix grid={grid} at={at} onMove={setAt} onStep={onStep} />
      <MatrixLegend />
      {line && column && (
        <CellBar
          reference={reference}
          line={line}
          column={column}
          onStep={(does) => {
            onStep(does, at);
          }}
        />
      )}
    </>
  );
}

/** Adds these findings to the plan; where all of them are in it, removes them. */
function toggle(rows: Parameters<typeof chooseRows>[0]): void {
  const { chosen } = useDraft.getState();
  const on = rows.some((row) => !isChosen(chosen, row));
  if (rows.length === 0) {
    announce('Castellan sets nothing here: no finding of the cell is to fix, or its fix has manual steps.');
    return;
  }
  chooseRows(rows, on);
  announce(`${counted(rows.length, 'finding', 'findings')} ${on ? 'added to the plan' : 'removed from the plan'}.`);
}
