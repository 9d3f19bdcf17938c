import type { FindingRow } from '../../main/contract/finding-row.ts';

/** Rows whose control ID, title, target or reason contains every word that was typed. */
export function searchRows(rows: readonly FindingRow[], typed: string): readonly FindingRow[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = `${row.control} ${row.title} ${row.label} ${row.because}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
