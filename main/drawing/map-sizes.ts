/** Sizes in units of the picture. It is scaled to the room that it has: in a window of 1440 pixels one unit is about 0.9 CSS pixels. */
export const mapSizes = {
  columnWidths: [186, 138, 148, 184],
  /** Between two columns: there is room for a number and a curve; before the host for the numbers of its volumes as well. */
  gaps: [118, 80, 80],
  /** Between two boxes of a column. */
  space: 16,
  headingHeight: 30,
  boxHeight: 48,
  hostHeight: 64,
  partHeight: 28,
  partSpace: 6,
  inset: 8,
  pillHeight: 20,
  laneStep: 24,
  sideStep: 8,
  margin: 14,
  labelSize: 13,
  noteSize: 12,
  /** A group of more VMs than this has two columns. */
  partsInOneColumn: 12,
} as const;

/** The first numbers of a line as they stand on it. */
export const pillText = (marks: readonly number[]): string => {
  const [first, second] = marks;
  if (first === undefined) return '';
  if (marks.length === 1) return String(first);
  return marks.length === 2 ? `${String(first)}, ${String(second)}` : `${String(first)} +${String(marks.length - 1)}`;
};
export const pillWidth = (text: string): number => 26 + 7 * text.length;
