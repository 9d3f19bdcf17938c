import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { useDraft } from '../../state/draft-store.ts';
import { gridStep, type GridPlace, type GridStep } from './grid-step.ts';
import { MatrixFoot, MatrixHead } from './matrix-head.tsx';
import { MatrixLine } from './matrix-line.tsx';
import { matrixSizePx, useMatrixStyles } from './use-matrix-styles.ts';
import type { VmGrid } from './vm-grid.ts';

/** VMs and controls: one tab stop, arrows go from cell to cell, a thousand VMs if need be. What a key does to a cell, `onStep` does. */
export function VmMatrix({
  grid,
  at,
  onMove,
  onStep,
}: {
  grid: VmGrid;
  at: GridPlace;
  onMove: (to: GridPlace) => void;
  onStep: (does: Exclude<GridStep['does'], 'move'>, at: GridPlace) => void;
}) {
  const styles = useMatrixStyles();
  const box = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const chosen = useDraft((state) => state.chosen);
  const { lines, columns } = grid;
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => matrixSizePx.line,
    overscan: 8,
    useFlushSync: false,
    // The lines begin below the head; the head and the foot cover the edges of the box.
    scrollMargin: matrixSizePx.head,
    scrollPaddingStart: matrixSizePx.head,
    scrollPaddingEnd: matrixSizePx.line,
    getItemKey: useCallback((index: number) => lines[index]?.id ?? index, [lines]),
    rangeExtractor: useCallback(
      (range: Range) => {
        const indexes = defaultRangeExtractor(range);
        return at.line >= lines.length || indexes.includes(at.line) ? indexes : [...indexes, at.line].sort((a, b) => a - b);
      },
      [at.line, lines.length],
    ),
  });

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const cell = box.current?.querySelector<HTMLElement>(`[data-cell="${String(at.line)} ${String(at.column)}"]`);
    if (!cell) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
    showColumn(box.current, cell, at.column);
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / matrixSizePx.line) - 4);
    const step = gridStep({ line: lines.length, column: columns.length + 1 }, at, event, page);
    if (!step) return;
    event.preventDefault();
    if (step.does !== 'move') {
      onStep(step.does, at);
      return;
    }
    wantsFocus.current = true;
    onMove(step.to);
    virtualizer.scrollToIndex(step.to.line);
  };
  const onFocus = useCallback(
    (line: number, column: number) => {
      onMove({ line, column });
    },
    [onMove],
  );
  const onOpen = useCallback(
    (line: number, column: number) => {
      onStep('open', { line, column });
    },
    [onStep],
  );

  return (
    <div
      ref={box}
      className={styles.box}
      data-f6="list"
      role="grid"
      aria-label="VMs and controls"
      aria-rowcount={lines.length + 3}
      aria-colcount={columns.length + 1}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ minWidth: matrixSizePx.name + columns.length * matrixSizePx.cell }}>
        <MatrixHead grid={grid} column={at.column} />
        <div role="rowgroup" className={styles.space} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const line = lines[item.index];
            return (
              line && (
                <MatrixLine
                  key={item.key}
                  line={line}
                  columns={columns}
                  index={item.index}
                  top={item.start - matrixSizePx.head}
                  stop={item.index === at.line ? at.column : -1}
                  column={at.column}
                  chosen={chosen}
                  onFocus={onFocus}
                  onOpen={onOpen}
                />
              )
            );
          })}
        </div>
        <MatrixFoot grid={grid} index={lines.length + 3} />
      </div>
    </div>
  );
}

/** Brings a cell into sight beside the column of names, which covers the left edge of the box. */
function showColumn(box: HTMLElement | null, cell: HTMLElement, column: number): void {
  const name = cell.parentElement?.firstElementChild;
  if (!box || column === 0 || !name) return;
  const [inner, outer] = [cell.getBoundingClientRect(), box.getBoundingClientRect()];
  const from = name.getBoundingClientRect().right;
  if (inner.left < from) box.scrollBy(inner.left - from, 0);
  else if (inner.right > outer.right) box.scrollBy(inner.right - outer.right + 16, 0);
}
