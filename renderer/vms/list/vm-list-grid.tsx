import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { isChosen } from '../../findings/plan-choice.ts';
import { useDraft } from '../../state/draft-store.ts';
import { gridStep } from '../matrix/grid-step.ts';
import { ListHead } from './list-head.tsx';
import { placeOf, type ReachedPlace } from '../page/place-of.ts';
import { VmListLine } from './vm-list-line.tsx';
import { listLinePx, useListStyles } from './use-list-styles.ts';
import type { VmLine } from './vm-lines.ts';
import { useVms } from '../vm-store.ts';

/** The VMs as a list: one tab stop for its lines, arrows move, Enter opens the page of a VM, Space selects, Ctrl+A selects all. */
export function VmListGrid({ lines }: { lines: readonly VmLine[] }) {
  const styles = useListStyles();
  const box = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const [reached, setReached] = useState<ReachedPlace>({ id: undefined, index: 0 });
  const { order, setOrder, selected, select } = useVms();
  const { chosen, go } = useDraft();
  const ids = useMemo(() => lines.map(({ id }) => id), [lines]);
  const at = placeOf(ids, reached);
  const setAt = useCallback(
    (index: number) => {
      setReached({ id: ids[index], index });
    },
    [ids],
  );
  const most = useMemo(() => Math.max(1, ...lines.map(({ toFix }) => toFix.length)), [lines]);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => listLinePx,
    overscan: 8,
    useFlushSync: false,
    scrollMargin: listLinePx,
    scrollPaddingStart: listLinePx,
    getItemKey: useCallback((index: number) => lines[index]?.id ?? index, [lines]),
    rangeExtractor: useCallback(
      (range: Range) => {
        const indexes = defaultRangeExtractor(range);
        return at >= lines.length || indexes.includes(at) ? indexes : [...indexes, at].sort((a, b) => a - b);
      },
      [at, lines.length],
    ),
  });
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const line = box.current?.querySelector<HTMLElement>(`[data-line="${String(at)}"]`);
    if (!line) return;
    wantsFocus.current = false;
    line.focus({ preventScroll: true });
  });
  const onSelect = useCallback(
    (index: number) => {
      const line = lines[index];
      if (line) select([line.id], !useVms.getState().selected.has(line.id));
    },
    [lines, select],
  );
  const onOpen = useCallback(
    (index: number) => {
      const line = lines[index];
      if (line) go('vms', line.id);
    },
    [lines, go],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    // The heads are buttons with keys of their own.
    if (!(event.target instanceof Element) || !event.target.closest('[data-line]')) return;
    if (event.ctrlKey && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      select(ids, !lines.every(({ id }) => selected.has(id)));
      return;
    }
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / listLinePx) - 2);
    // Home and End go to the first and the last line: a line has no cells to go to.
    const ends = event.key === 'Home' || event.key === 'End';
    const step = gridStep({ line: lines.length, column: 1 }, { line: at, column: 0 }, { ...pressed(event), ctrlKey: event.ctrlKey || ends }, page);
    if (!step) return;
    event.preventDefault();
    if (step.does === 'move') {
      wantsFocus.current = true;
      setAt(step.to.line);
      virtualizer.scrollToIndex(step.to.line);
    } else if (step.does === 'open') onOpen(at);
    else if (step.does === 'choose') onSelect(at);
  };
  return (
    <div
      ref={box}
      className={styles.box}
      data-f6="list"
      role="grid"
      aria-label="Virtual machines"
      aria-multiselectable="true"
      aria-rowcount={lines.length + 1}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.inner}>
        <ListHead order={order} onOrder={setOrder} />
        <div role="rowgroup" className={styles.space} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const line = lines[item.index];
            return (
              line && (
                <VmListLine
                  key={item.key}
                  line={line}
                  index={item.index}
                  top={item.start - listLinePx}
                  active={item.index === at}
                  selected={selected.has(line.id)}
                  inPlan={line.toFix.filter((row) => isChosen(chosen, row)).length}
                  most={most}
                  onFocus={setAt}
                  onSelect={onSelect}
                  onOpen={onOpen}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

const pressed = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent) => ({ key, ctrlKey, altKey, metaKey });
