import { knownHost } from '../../../application/past/known-host.ts';
import { readHistory, type History } from '../../../application/past/read-history.ts';
import type { TimeLineEvent } from '../../../contract/time-line.ts';
import { assertNever } from '../../../words/assert-never.ts';
import { counted } from '../../../words/counted.ts';
import { countsOf } from '../../../words/findings/counts-of.ts';
import { inPlaceWords } from '../../../words/changes/in-place-words.ts';
import { rollbackEndTitles } from '../../../words/rollback/rollback-end-titles.ts';
import { shortTime, timeWords } from '../../../words/utc-times.ts';
import { verdictOrder, verdictWordFor } from '../../../words/findings/verdict-words.ts';
import type { ExitCode } from '../exit-code.ts';
import { cutPrintable, printable } from '../print/printable.ts';
import type { Context } from './context.ts';
import { noteSettled } from './watched-by.ts';

export interface HistoryOptions {
  readonly host: string;
  readonly json?: boolean;
}

/** The time line of a host: scans, runs, ends of rollbacks and drift, the newest first. Ends with 3 where a kept scan could not be read. */
export async function historyCommand({ application, io }: Context, { host, json }: HistoryOptions): Promise<ExitCode> {
  const known = await knownHost(application, host, {
    tell: (event) => {
      noteSettled(io, event);
    },
  });
  const history = await readHistory(application, known);
  for (const notice of history.notices) io.note(notice);
  if (json === true) io.out(JSON.stringify(history.timeLine));
  else if (history.timeLine.length === 0) io.out('There is no scan and no run of this host yet.');
  else for (const event of history.timeLine) for (const line of printEvent(event, history)) io.out(line);
  return history.notices.length > 0 || history.scans.some(({ unreadable }) => unreadable !== undefined) ? 3 : 0;
}

function printEvent(event: TimeLineEvent, { scans, runs }: History): readonly string[] {
  const line = (kind: string, words: string): string => `${shortTime(event.at)}  ${kind.padEnd(8)}  ${words}`;
  switch (event.is) {
    case 'scan':
      return [line('scan', scanWords(scans.find(({ finishedAt }) => finishedAt === event.at)))];
    case 'run': {
      const listed = runs.find(({ run }) => run.id === event.run);
      if (!listed) return [];
      const { run, inPlace, unknown } = listed;
      const done = run.steps.filter(({ settled }) => settled?.outcome === 'done').length;
      const how = `${counted(run.plan.changes.length, 'change', 'changes')} planned, ${String(done)} done, ${inPlaceWords(inPlace.size, unknown.size)}`;
      return [
        line(
          run.plan.purpose === 'undo' ? 'undo' : 'run',
          `${run.id}, by ${printable(run.by)}: ${how}${!run.ended || run.interrupted ? '; the run was interrupted' : ''}`,
        ),
      ];
    }
    case 'rollback': {
      const target = event.target.kind === 'host' ? '' : ` · ${cutPrintable(event.target.label, 80)}`;
      return [line('rollback', `${rollbackEndTitles[event.end]}: ${printable(event.label)}${target}, run ${event.run}. ${printable(event.message)}`.trim())];
    }
    case 'drift': {
      const { counts, worst, since } = event;
      const parts = (['worse', 'new', 'better', 'fixed'] as const).filter((how) => counts[how] > 0).map((how) => `${String(counts[how])} ${how}`);
      return [
        line('drift', `changed outside Castellan since the scan of ${timeWords(since)}: ${parts.join(', ')}`),
        ...worst.map(
          ({ control, title, target }) => `    ${control} ${printable(title)}${target.kind === 'host' ? '' : ` · ${cutPrintable(target.label, 80)}`}`,
        ),
      ];
    }
    case 'reset':
      return [line('reset', 'the practice host was reset')];
    case 'report':
      return [line('report', `${event.edition} edition, by ${printable(event.by)}`)];
    default:
      return assertNever(event);
  }
}

function scanWords(scan: History['scans'][number] | undefined): string {
  if (scan?.unreadable !== undefined) return printable(`cannot be read. ${scan.unreadable}`);
  const counts = countsOf(scan?.findings ?? []);
  return verdictOrder
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `${counts[verdict].toLocaleString('en')} ${verdictWordFor(counts[verdict], verdict)}`)
    .join(', ');
}
