import type { Finding } from '../../contract/finding.ts';
import type { JournalEntry } from '../../contract/journal.ts';
import type { TimeLineEvent } from '../../contract/time-line.ts';
import { severityOrder } from '../../words/findings/severity-words.ts';
import { compareVerdicts, namedFindings, type Difference } from './compare.ts';
import type { Run } from './runs.ts';

/** A kept scan; `findings` absent: it could not be read. */
export interface ScanOnLine {
  readonly finishedAt: string;
  readonly findings?: readonly Finding[] | undefined;
}
const worstShown = 5;

/** Scans, runs, ends of rollbacks, drift, resets and reports of one host on one line, the newest first. */
export function timeLineOf(scans: readonly ScanOnLine[], runs: readonly Run[], entries: readonly JournalEntry[]): readonly TimeLineEvent[] {
  const events: readonly TimeLineEvent[] = [
    ...scans.map(({ finishedAt }): TimeLineEvent => ({ is: 'scan', at: finishedAt })),
    ...driftBetween(
      scans,
      runs,
      entries.flatMap((entry) => (entry.entry === 'practiceReset' ? [entry.at] : [])),
    ),
    ...runs.flatMap(eventsOfRun),
    ...entries.flatMap((entry): TimeLineEvent[] => {
      if (entry.entry === 'practiceReset') return [{ is: 'reset', at: entry.at }];
      return entry.entry === 'reported' ? [{ is: 'report', at: entry.at, by: entry.by, edition: entry.edition }] : [];
    }),
  ];
  // At one time what follows from an event stands above it.
  return [...events].reverse().sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}

function eventsOfRun(run: Run): readonly TimeLineEvent[] {
  const ends = run.steps.flatMap(({ step, change, rollback }): TimeLineEvent[] => {
    if (!rollback?.ended) return [];
    const { at, end, by, message } = rollback.ended;
    return [{ is: 'rollback', at, run: run.id, step, label: change.label, target: change.target, end, ...(by !== undefined && { by }), message }];
  });
  return [{ is: 'run', at: run.at, run: run.id }, ...ends];
}

/** Each readable scan beside the readable one before it. Where the practice host was reset between the two, the reset is what has changed it. */
function driftBetween(scans: readonly ScanOnLine[], runs: readonly Run[], resets: readonly string[]): readonly TimeLineEvent[] {
  const readable = scans
    .flatMap(({ finishedAt, findings }) => (findings ? [namedFindings(finishedAt, findings)] : []))
    .sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
  return readable.flatMap((scan, place): TimeLineEvent[] => {
    const before = readable[place - 1];
    if (!before || resets.some((at) => at > before.at && at <= scan.at)) return [];
    return drift(before.at, scan.at, compareVerdicts(before, scan, runs));
  });
}

function drift(since: string, at: string, differences: readonly Difference[]): TimeLineEvent[] {
  // What waited for a restart and is OK after it was changed by Castellan, in an earlier run.
  const foreign = differences.filter(({ run, before, how }) => !run && !(before?.verdict === 'pending' && how === 'fixed'));
  const those = (how: Difference['how']): readonly Difference[] => foreign.filter((each) => each.how === how);
  const counts = { worse: those('worse').length, new: those('new').length, better: those('better').length, fixed: those('fixed').length };
  if (counts.worse + counts.new + counts.better + counts.fixed === 0) return [];
  const worst = [...those('worse'), ...those('new')]
    .flatMap(({ after }) => (after ? [after] : []))
    .sort((a, b) => severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity));
  return [{ is: 'drift', at, since, counts, worst: worst.slice(0, worstShown).map(({ control, title, target }) => ({ control, title, target })) }];
}
