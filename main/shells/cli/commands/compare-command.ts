import type { Comparison } from '../../../contract/record/comparison.ts';
import type { FindingRow } from '../../../contract/finding-row.ts';
import { compareNamed } from '../../../application/past/compare-named.ts';
import { readSavedRecord, withDoubtsAbout } from '../../../application/evidence/saved-record.ts';
import { compareRecords } from '../../../application/evidence/compare-records.ts';
import { counted } from '../../../words/counted.ts';
import { howChangedOrder, howChangedWords } from '../../../words/changes/how-changed-words.ts';
import { timeWords } from '../../../words/utc-times.ts';
import { verdictWords, waivedWord } from '../../../words/findings/verdict-words.ts';
import { highest, type ExitCode } from '../exit-code.ts';
import { printable, cutPrintable } from '../print/printable.ts';
import type { Context } from './context.ts';
import { noteSettled } from './watched-by.ts';

export interface CompareOptions {
  readonly host?: string;
  readonly json?: boolean;
}

/** Compares two times of one host: kept scans with `--host`, or records. Ends with 1 where something differs, and with 4 where the journal speaks against a record. */
export async function compareCommand(context: Context, one: string | undefined, other: string | undefined, options: CompareOptions): Promise<ExitCode> {
  const { io } = context;
  const comparison = await compared(context, one, other, options.host);
  if (comparison === undefined) {
    io.note('Name two records, or name a host with --host to compare its kept scans. “castellan history --host …” shows their times.');
    return 2;
  }
  if (options.json === true) io.out(JSON.stringify(comparison));
  else for (const line of printed(comparison)) io.out(line);
  return highest(comparison.changes.length === 0 ? 0 : 1, comparison.isDoubted ? 4 : 0);
}

async function compared(
  { application, io }: Context,
  one: string | undefined,
  other: string | undefined,
  reference: string | undefined,
): Promise<Comparison | undefined> {
  if (reference !== undefined)
    return compareNamed(
      application,
      { reference, one, other },
      {
        tell: (event) => {
          noteSettled(io, event);
        },
      },
    );
  if (one === undefined || other === undefined) return undefined;
  const [left, right] = [await readSavedRecord(application, one), await readSavedRecord(application, other)];
  return withDoubtsAbout(compareRecords(left.record, right.record), [left, right]);
}

function printed({ from, to, remarks, changes }: Comparison): readonly string[] {
  const counts = howChangedOrder.flatMap((how) => {
    const count = changes.filter((change) => change.how === how).length;
    return count > 0 ? [`${String(count)} ${howChangedWords[how].toLowerCase()}`] : [];
  });
  const width = Math.max(...howChangedOrder.map((how) => howChangedWords[how].length));
  const inOrder = [...changes].sort((a, b) => howChangedOrder.indexOf(a.how) - howChangedOrder.indexOf(b.how));
  return [
    `From ${timeWords(from)} to ${timeWords(to)}: ${counted(changes.length, 'difference', 'differences')}${counts.length > 0 ? ` (${counts.join(', ')})` : ''}`,
    ...remarks.map((remark) => `  Note: ${printable(remark)}`),
    ...inOrder.flatMap((change) => {
      const row = change.after ?? change.before;
      const who = change.mover.is === 'ours' ? `by ${printable(change.mover.by)}, run ${change.mover.run}` : 'not by Castellan';
      const indent = ' '.repeat(width);
      return [
        `${howChangedWords[change.how].padEnd(width)} ${row?.control ?? ''} · ${cutPrintable(row?.label ?? '', 60)} · ${who}`,
        `${indent} before: ${state(change.before, change.shownBefore, 'did not exist')}`,
        `${indent} after:  ${state(change.after, change.shownAfter, 'no longer exists')}`,
      ];
    }),
  ];
}

const state = (row: FindingRow | undefined, shown: string, none: string): string =>
  row === undefined ? none : `${row.waived ? waivedWord : verdictWords[row.verdict]}${shown === '' ? '' : `, ${cutPrintable(shown, 200)}`}`;
