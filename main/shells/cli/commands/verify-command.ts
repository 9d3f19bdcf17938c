import { readRecordFile } from '../../../storage/scans/record-file.ts';
import { verifyRecord, type Verified } from '../../../application/evidence/verify-record.ts';
import type { ExitCode } from '../exit-code.ts';
import { printable } from '../print/printable.ts';
import type { Context } from './context.ts';

export interface VerifyOptions {
  readonly sha256?: string;
  readonly json?: boolean;
}

const marks: Readonly<Record<Verified['is'], string>> = { holds: 'holds', fails: 'FAILS', notChecked: 'not checked' };

/** Checks a record and says plainly what that proves. Ends with 4 where something fails, with 3 where something was not checked. */
export async function verify({ application, io }: Context, path: string, options: VerifyOptions): Promise<ExitCode> {
  const verified = await verifyRecord(application, await readRecordFile(path), options.sha256);
  const failed = verified.some((each) => each.is === 'fails');
  const open = verified.filter((each) => each.is === 'notChecked');
  if (options.json === true) io.out(JSON.stringify(verified));
  else {
    for (const each of verified) {
      io.out(`${marks[each.is].padEnd(12)}${each.what}`);
      io.out(`            ${printable(each.words)}`);
      io.out(`            ${each.proves}`);
    }
    io.out('These checks do not prove the current state of the host, or that the answers of Windows were true.');
    io.out(
      failed
        ? 'The record failed a check.'
        : open.length === 0
          ? 'The record passed every check.'
          : `Not proven here: ${open.map((each) => each.what).join('; ')}. The record passed the other checks.`,
    );
  }
  return failed ? 4 : open.length > 0 ? 3 : 0;
}
