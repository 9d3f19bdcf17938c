import { mapHost } from '../../../application/reporting/map-host.ts';
import { mapRows, targetsText, type MapRow } from '../../../drawing/map-rows.ts';
import { mapCountWords, mapKindWords } from '../../../drawing/map-words.ts';
import { severityWords } from '../../../words/findings/severity-words.ts';
import { verdictWords } from '../../../words/findings/verdict-words.ts';
import { highest, type ExitCode } from '../exit-code.ts';
import { keptScanNote } from '../print/kept-scan-note.ts';
import { cutPrintable, printable } from '../print/printable.ts';
import type { Context } from './context.ts';
import { watchedBy } from './watched-by.ts';

export interface MapOptions {
  readonly host: string;
  readonly profile?: string;
  readonly scan?: boolean;
  readonly json?: boolean;
}

/** The segregation map of a host as data, or as the lines of its table. */
export async function mapCommand({ application, io }: Context, options: MapOptions): Promise<ExitCode> {
  const profile = options.profile === undefined ? undefined : await application.profile(options.profile);
  const { tell } = watchedBy(io, false);
  const map = await mapHost(
    application,
    { reference: options.host, profile, scanFirst: options.scan === true },
    {
      signal: io.signal,
      tell: (event) => {
        if (event.event === 'keptScan') io.note(keptScanNote(event));
        else if (event.event !== 'keptScanNotUsed') tell(event);
      },
    },
  );
  io.progress?.('');
  if (options.json === true) io.out(JSON.stringify(map));
  else {
    for (const row of mapRows(map)) io.out(rowText(row));
    for (const mark of map.marks)
      io.out(`(${String(mark.number)}) ${verdictWords[mark.verdict]}, ${severityWords[mark.severity]}: ${cutPrintable(mark.title, 200)}`);
    for (const words of map.unread) io.out(printable(words));
    io.out(mapCountWords(map));
  }
  const isUnread = map.unread.length > 0 || map.edges.some(({ unread }) => unread !== undefined);
  return highest(map.marks.some(({ verdict }) => verdict !== 'unknown') ? 1 : 0, isUnread || map.marks.some(({ verdict }) => verdict === 'unknown') ? 3 : 0);
}

function rowText({ kind, from, to, note, marks, unread }: MapRow): string {
  const numbers = marks.length === 0 ? '' : ` (${marks.join(', ')})`;
  const why = unread === undefined ? '' : `; could not be read: ${cutPrintable(unread, 200)}`;
  return `${mapKindWords[kind]}: ${cutPrintable(from, 80)} -> ${cutPrintable(targetsText(to, 'VMs'), 300)}: ${note}${numbers}${why}`;
}
