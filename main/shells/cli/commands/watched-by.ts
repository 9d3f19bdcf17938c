import type { ScanHostEvent } from '../../../application/scans/scan-host.ts';
import { settleSentence, type SettleEvent } from '../../../application/hosts/settle-open-runs.ts';
import type { Watching } from '../../../application/hosts/watching.ts';
import { printable } from '../print/printable.ts';
import type { Io } from '../io.ts';

/**
 * The terminal as the watcher of a scan: what is being read stands on one line that replaces itself, for programs as JSON lines, else
 * nowhere. What an interrupted run has left behind is noted.
 */
export const watchedBy = (io: Io, json: boolean): Watching<ScanHostEvent> => ({
  signal: io.signal,
  tell: (event) => {
    if (event.event === 'settled' || event.event === 'notice') {
      noteSettled(io, event);
      return;
    }
    if (json && event.event !== 'findings') io.out(JSON.stringify(event));
    if (json || !io.progress) return;
    if (event.event === 'reading') io.progress(`Reading ${event.title} (${String(event.done + 1)} of ${String(event.of)})`);
    if (event.event === 'progress') io.progress(`Reading ${event.resource}: ${printable(event.what)} (${String(event.done)} of ${String(event.of)})`);
  },
});

export function noteSettled(io: Io, event: SettleEvent): void {
  io.note(settleSentence(event));
}
