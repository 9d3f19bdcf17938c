import { readDrift } from '../../../application/past/read-drift.ts';
import { ownerWords } from '../../../words/changes/owner-words.ts';
import type { SetByUs } from '../../../engine/planning/drift.ts';
import { counted } from '../../../words/counted.ts';
import { timeWords } from '../../../words/utc-times.ts';
import { codeOfStorage, highest, type ExitCode } from '../exit-code.ts';
import { cutPrintable, printable } from '../print/printable.ts';
import type { Context } from './context.ts';
import { watchedBy } from './watched-by.ts';

export interface DriftOptions {
  readonly host: string;
  readonly json?: boolean;
}

const words: Readonly<Record<SetByUs['is'], string>> = { asSet: 'as set', changed: 'changed since', notRead: 'not read' };

/** What Castellan has set on a host, and what it is now. */
export async function driftCommand({ application, io }: Context, { host, json }: DriftOptions): Promise<ExitCode> {
  const { settings, reading } = await readDrift(application, { reference: host }, watchedBy(io, false));
  io.progress?.('');
  if (json === true) io.out(JSON.stringify(settings));
  else if (settings.length === 0) io.out('No change of Castellan is in place on this host.');
  else {
    for (const line of settings.flatMap(printSetting)) io.out(line);
    const count = (is: SetByUs['is']): string => `${String(settings.filter((each) => each.is === is).length)} ${words[is]}`;
    io.out(`${counted(settings.length, 'setting', 'settings')}: ${count('asSet')}, ${count('changed')}, ${count('notRead')}.`);
  }
  if (reading?.notKept) io.note(reading.notKept.message);
  const has = (is: SetByUs['is']): boolean => settings.some((each) => each.is === is);
  return highest(has('changed') ? 4 : 0, has('notRead') ? 3 : 0, codeOfStorage(reading?.notKept));
}

function printSetting({ change, is, setAt, by, run, shownSet, shownNow, owner }: SetByUs): readonly string[] {
  return [
    `${words[is]}: ${printable(change.label)}${change.target.kind === 'host' ? '' : ` · ${cutPrintable(change.target.label, 80)}`}`,
    `    set    ${timeWords(setAt)} by ${printable(by)}, run ${run}: ${cutPrintable(shownSet, 200)}`,
    ...(is === 'asSet' ? [] : [`    now    ${cutPrintable(shownNow, 200)}`]),
    ...(owner ? [`    owner  ${printable(ownerWords(owner))}`] : []),
  ];
}
