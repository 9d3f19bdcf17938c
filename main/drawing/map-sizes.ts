/** Sizes in units of the picture: on a screen one unit is one CSS pixel at 100 %. */
export const mapSizes = {
  columnWidths: [176, 160, 168, 208],
  /** Between two columns: there is room for a number and a curve; before the host for the numbers of its volumes as well. */
  gaps: [150, 104, 104],
  /** Between two boxes of a column. */
  space: 16,
  headingHeight: 30,
  boxHeight: 46,
  hostHeight: 62,
  partHeight: 26,
  partSpace: 6,
  inset: 8,
  pillHeight: 20,
  laneStep: 24,
  sideStep: 8,
  margin: 14,
  labelSize: 12,
  noteSize: 11,
} as const;

/** The first numbers of a line as they stand on it. */
export const pillText = (marks: readonly number[]): string => {
  const [first, second] = marks;
  if (first === undefined) return '';
  if (marks.length === 1) return String(first);
  return marks.length === 2 ? `${String(first)}, ${String(second)}` : `${String(first)} +${String(marks.length - 1)}`;
};
export const pillWidth = (text: string): number => 26 + 7 * text.length;
