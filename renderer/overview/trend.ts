import type { ScanSummary } from '../../main/contract/wizard/history-view.ts';
import { sumOf } from '../kit/severity-segments.ts';
import { localDay } from '../../main/words/local-times.ts';

const shown = 6;

export interface Trend {
  /** Oldest first; the last one is the newest. */
  readonly scans: readonly ScanSummary[];
  readonly direction: 'fewer' | 'more' | 'same' | 'first';
  readonly words: string;
}

/** How the number to fix moved from one kept scan to the next. `scans`: newest first; those that could not be read are left out. */
export function trendOf(scans: readonly ScanSummary[]): Trend | undefined {
  const readable = scans.filter((scan) => scan.readable);
  const [latest, before] = readable;
  if (!latest) return undefined;
  const kept = readable.slice(0, shown).reverse();
  if (!before) return { scans: kept, direction: 'first', words: 'First scan. The next scan shows a trend.' };
  const difference = sumOf(latest.open) - sumOf(before.open);
  const day = localDay(before.finishedAt);
  if (difference === 0) return { scans: kept, direction: 'same', words: `As many to fix as on ${day}` };
  const direction = difference < 0 ? 'fewer' : 'more';
  return { scans: kept, direction, words: `${Math.abs(difference).toLocaleString('en')} ${direction} to fix than on ${day}` };
}
