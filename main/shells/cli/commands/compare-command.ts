import type { Comparison } from '../../../contract/record/comparison.ts';
import type { FindingRow } from '../../../contract/wizard/finding-row.ts';
import { readSavedRecord } from '../../../application/evidence/saved-record.ts';
import { compareRecords } from '../../../application/evidence/compare-records.ts';
import type { ExitCode } from '../exit-code.ts';
import { printable, cutPrintable } from '../print/printable.ts';
import type { Context } from './context.ts';

/** Compares two records of one host. Ends with 1 where a value differs. */
export async function compareCommand({ application, io }: Context, one: string, other: string, options: { readonly json?: boolean }): Promise<ExitCode> {
  const comparison = compareRecords((await readSavedRecord(application, one)).record, (await readSavedRecord(application, other)).record);
  if (options.json === true) io.out(JSON.stringify(comparison));
  else for (const line of printed(comparison)) io.out(line);
  return comparison.changes.length === 0 ? 0 : 1;
}

function printed({ from, to, remarks, changes }: Comparison): readonly string[] {
  return [
    `From ${from} to ${to}: ${String(changes.length)} differences`,
    ...remarks.map((remark) => `  Note: ${printable(remark)}`),
    ...changes.flatMap((change) => {
      const row = change.after ?? change.before;
      const who = change.mover.is === 'ours' ? `by ${printable(change.mover.by)}, run ${change.mover.run}` : 'not by Castellan';
      return [
        `${change.is.padEnd(8)} ${row?.control ?? ''} · ${cutPrintable(row?.label ?? '', 60)} · ${who}`,
        `         then: ${state(change.before, change.shownBefore)}`,
        `         now:  ${state(change.after, change.shownAfter)}`,
      ];
    }),
  ];
}

const state = (row: FindingRow | undefined, shown: string): string =>
  row === undefined ? 'did not exist' : `${row.waived ? 'accepted' : row.verdict}${shown === '' ? '' : `, ${cutPrintable(shown, 200)}`}`;
