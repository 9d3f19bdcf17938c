import { useVirtualizer, defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { makeStyles } from '@fluentui/react-components';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { FindingRow } from '../../main/contract/finding-row.ts';
import { choosable, chooseGroup, chooseRow, chosenIn, isChosen } from './plan-choice.ts';
import { canBeChosen, type Group } from './finding-groups.ts';
import { useDraft } from '../state/draft-store.ts';
import { usePanel } from '../state/panel-store.ts';
import { FindingLine } from './finding-line.tsx';
import type { FixOutlook } from './fix-outlook.ts';
import { fixWay } from './fix-way.ts';
import { linesOf, type ListLine } from './list-lines.ts';
import { itemsOf, sectionsOf } from './list-sections.ts';
import { nextLine, type LineStep } from './next-line.ts';
import { SectionHeading } from './section-heading.tsx';
import { assertNever } from '../../main/words/assert-never.ts';

const lineHeightPx = 44;
const headingHeightPx = { first: 28, next: 44 } as const;

const useStyles = makeStyles({
  box: {
    overflowY: 'auto',
    containerType: 'inline-size',
    minHeight: '240px',
    flexGrow: 1,
  },
  space: { position: 'relative', width: '100%' },
});

const unknown: ReadonlyMap<string, FixOutlook> = new Map();

/** What a line stands for: the finding of the row, or the only one of a group. */
const rowOfLine = (line: ListLine): FindingRow | undefined => (line.is === 'row' ? line.row : line.single);

/**
 * Findings under headings of severity and verdict, fifty thousand if need be: one tab stop, arrows move, Right and Left open and close a group, Enter opens
 * the panel, Space chooses, F shows the fix.
 */
export function FindingList({
  label,
  groups,
  outlooks = unknown,
  onOpen,
  onFix,
}: {
  label: string;
  groups: readonly Group[];
  /** What a plan says about the fixes, where it is known. */
  outlooks?: ReadonlyMap<string, FixOutlook>;
  onOpen: (row: FindingRow) => void;
  /** `all`: every target of the control. */
  onFix: (row: FindingRow, group: Group, all: boolean) => void;
}) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState(0);
  const wantsFocus = useRef(false);
  const chosen = useDraft((state) => state.chosen);
  const panelId = usePanel((state) => state.id);
  const sections = useMemo(() => sectionsOf(groups), [groups]);
  const lines = useMemo(
    () =>
      linesOf(
        sections.flatMap((section) => section.groups),
        opened,
      ),
    [sections, opened],
  );
  const items = useMemo(() => itemsOf(sections, lines), [sections, lines]);
  /** Where each line is among the items. */
  const places = useMemo(() => items.flatMap((item, index) => (item.is === 'line' ? [index] : [])), [items]);
  const active = Math.min(at, Math.max(lines.length - 1, 0));
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => {
      const item = items[index];
      return item?.is === 'heading' ? headingHeightPx[item.first ? 'first' : 'next'] : lineHeightPx;
    },
    overscan: 8,
    useFlushSync: false,
    getItemKey: useCallback((index: number) => items[index]?.key ?? index, [items]),
    rangeExtractor: useCallback(
      (range: Range) => {
        const indexes = defaultRangeExtractor(range);
        const place = places[active] ?? 0;
        return indexes.includes(place) ? indexes : [...indexes, place].sort((a, b) => a - b);
      },
      [active, places],
    ),
  });

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const line = box.current?.querySelector<HTMLElement>(`[data-line="${String(active)}"]`);
    if (!line) return;
    wantsFocus.current = false;
    line.focus({ preventScroll: true });
  });

  const move = (to: number): void => {
    wantsFocus.current = true;
    setAt(to);
    const place = places[to] ?? 0;
    // The heading above the first line of a section comes into sight with it.
    virtualizer.scrollToIndex(to < active && items[place - 1]?.is === 'heading' ? place - 1 : place);
  };
  const toggle = (line: ListLine, open: boolean): void => {
    if (line.is !== 'group' || line.single) return;
    const next = new Set(opened);
    if (open) next.add(line.key);
    else next.delete(line.key);
    setOpened(next);
  };
  const choose = (line: ListLine): void => {
    const row = rowOfLine(line);
    if (row && canBeChosen(row, line.group.control)) chooseRow(row, line.group.rows, !isChosen(chosen, row));
    else if (!row && choosable(line.group)) chooseGroup(line.group, chosenIn(chosen, line.group) !== 'all');
  };
  const activate = (line: ListLine): void => {
    const row = rowOfLine(line);
    if (row) onOpen(row);
    else toggle(line, !(line.is === 'group' && line.open));
  };
  const fix = (line: ListLine): void => {
    const row = rowOfLine(line) ?? line.group.rows[0];
    if (row) onFix(row, line.group, rowOfLine(line) === undefined);
  };
  const act = (line: ListLine, step: LineStep): void => {
    switch (step.does) {
      case 'move':
        move(step.to);
        break;
      case 'unfold':
      case 'fold':
        toggle(line, step.does === 'unfold');
        break;
      case 'activate':
        activate(line);
        break;
      case 'choose':
        choose(line);
        break;
      case 'fix':
        fix(line);
        break;
      case 'nothing':
        break;
      default:
        assertNever(step);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? lineHeightPx) / lineHeightPx) - 1);
    const line = lines[active];
    const step = nextLine(lines, active, event, page);
    if (!line || !step) return;
    event.preventDefault();
    act(line, step);
  };

  return (
    <div
      ref={box}
      className={styles.box}
      data-f6="list"
      onKeyDown={onKeyDown}
      role="treegrid"
      aria-label={label}
      aria-rowcount={lines.length}
      aria-multiselectable="true"
    >
      <div className={styles.space} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const shown = items[item.index];
          if (!shown) return null;
          if (shown.is === 'heading') return <SectionHeading key={item.key} section={shown.section} top={item.start} height={item.size} />;
          const { line, at: index } = shown;
          const row = rowOfLine(line);
          return (
            <FindingLine
              key={item.key}
              line={line}
              index={index}
              first={shown.first}
              last={shown.last}
              top={item.start}
              height={lineHeightPx}
              active={index === active}
              current={row !== undefined && row.id === panelId}
              chosen={row ? (isChosen(chosen, row) ? 'all' : 'none') : chosenIn(chosen, line.group)}
              way={fixWay(line.group, row, outlooks)}
              onFocus={() => {
                setAt(index);
              }}
              onChoose={() => {
                choose(line);
              }}
              onActivate={() => {
                activate(line);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}
