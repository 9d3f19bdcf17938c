import { fitText } from './fit-text.ts';
import type { FoldedBox } from './folded-map.ts';
import type { PictureBox } from './map-picture.ts';
import { mapSizes as sizes } from './map-sizes.ts';

/** Labels are bold, and so wider than the widths that are reckoned with. */
const boldShare = 0.9;

const columnX = (column: number, left: number): number =>
  left + sizes.columnWidths.slice(0, column).reduce<number>((sum, width, at) => sum + width + (sizes.gaps[at] ?? 0), 0);

const isWide = (box: FoldedBox): boolean => box.kind === 'vms' && box.parts.length > sizes.partsInOneColumn;
const rowsOf = (box: FoldedBox): number => (isWide(box) ? Math.ceil(box.parts.length / 2) : box.parts.length);

function heightOf(box: FoldedBox, linesAtHost: number): number {
  if (box.kind === 'host') return Math.max(sizes.hostHeight, (linesAtHost + 1) * 14);
  const rows = rowsOf(box);
  return sizes.boxHeight + (rows === 0 ? 0 : rows * sizes.partHeight + (rows - 1) * sizes.partSpace + sizes.inset);
}

/** The boxes of each column one below the other, with their parts inside. `left`: what stays free for lines. */
export function placeBoxes(boxes: readonly FoldedBox[], left: number, linesAtHost: number): readonly PictureBox[] {
  const next: number[] = [0, 1, 2, 3].map(() => sizes.headingHeight);
  return boxes.flatMap((box) => {
    const width = sizes.columnWidths[box.column];
    const y = next[box.column] ?? 0;
    const height = heightOf(box, linesAtHost);
    const x = columnX(box.column, left);
    next[box.column] = y + height + sizes.space;
    const room = width - 2 * sizes.inset - 4;
    const [labelRoom, noteRoom] = [(room * boldShare) / sizes.labelSize, room / sizes.noteSize];
    const own: PictureBox = {
      ...{ id: box.id, kind: box.kind, label: box.label, note: box.note, x, y, width, height },
      shownLabel: fitText(box.label, labelRoom),
      shownNote: fitText(box.note, noteRoom),
      ...{ labelRoom, noteRoom },
      fromInternet: box.role === 'internetService',
    };
    return [own, ...box.parts.map((_part, at) => placePart(box, at, own))];
  });
}

function placePart(box: FoldedBox, at: number, own: PictureBox): PictureBox {
  const inside = own.width - 2 * sizes.inset;
  const half = (inside - sizes.partSpace) / 2;
  const [row, side] = isWide(box) ? [Math.floor(at / 2), at % 2] : [at, 0];
  const width = isWide(box) ? half : inside;
  const { id = '', label = '', severity } = box.parts[at] ?? {};
  const labelRoom = (width - 18 - (severity === undefined ? 0 : 14)) / sizes.noteSize;
  return {
    ...{ id, kind: 'part', label, note: '', shownNote: '', labelRoom, noteRoom: 0, severity, fromInternet: false, width, height: sizes.partHeight },
    x: own.x + sizes.inset + side * (half + sizes.partSpace),
    y: own.y + sizes.boxHeight + row * (sizes.partHeight + sizes.partSpace),
    shownLabel: fitText(label, labelRoom),
  };
}

/** Where the columns begin, for their headings. */
export const columnStarts = (left: number): readonly number[] => [0, 1, 2, 3].map((column) => columnX(column, left));
