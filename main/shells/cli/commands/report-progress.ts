import type { ScanEvent } from '../../../engine/running/scan.ts';
import { printable } from '../print/printable.ts';
import type { Io } from '../io.ts';

/** Tells what is being read: on one line that replaces itself on a terminal, as JSON lines for programs, else not at all. */
export function reportProgress(io: Io, json: boolean): (event: ScanEvent) => void {
  return (event) => {
    if (json && event.event !== 'findings') io.out(JSON.stringify(event));
    if (json || !io.progress) return;
    if (event.event === 'reading') io.progress(`Reading ${event.title} (${String(event.done + 1)} of ${String(event.of)})`);
    if (event.event === 'progress') io.progress(`Reading ${event.resource}: ${printable(event.what)} (${String(event.done)} of ${String(event.of)})`);
  };
}
