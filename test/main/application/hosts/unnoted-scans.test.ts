import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listRuns } from '../../../../main/application/past/list-runs.ts';
import { scanHost } from '../../../../main/application/scans/scan-host.ts';
import { verifyRecord, type Verified } from '../../../../main/application/evidence/verify-record.ts';
import { sealRecord, recordText } from '../../../../main/reports/seal.ts';
import { sha256 } from '../../../../main/shells/digest.ts';
import { readRecordFile } from '../../../../main/storage/scans/record-file.ts';
import { cliApplication, type Cli } from '../../../journeys/cli-application.ts';
import { recordOf, scanAndFix } from '../evidence/practice-records.ts';
import { reference } from '../practice-application.ts';

/** Of the only host in the data folder. */
function journalOf({ folder }: Cli): string {
  const data = join(folder, 'data');
  const [path] = readdirSync(data)
    .map((name) => join(data, name, 'journal.jsonl'))
    .filter((each) => existsSync(each));
  if (path === undefined) throw new Error('There is no journal.');
  return path;
}
const linesOf = (cli: Cli): readonly string[] => readFileSync(journalOf(cli), 'utf8').trimEnd().split('\n');
const cutOff = (cli: Cli, lines: number): void => {
  writeFileSync(
    journalOf(cli),
    linesOf(cli)
      .slice(0, -lines)
      .map((line) => `${line}\n`)
      .join(''),
  );
};
async function said({ application }: Cli): Promise<string> {
  const notices: string[] = [];
  await listRuns(
    application,
    { reference },
    {
      tell: (event) => {
        if (event.event === 'notice') notices.push(event.message);
      },
    },
  );
  return notices.join('\n');
}

describe('lines that a scan alone has added to the journal', () => {
  it('are named as missing at the next opening of the host when they were cut off, by the command line and after a further scan', async () => {
    const cli = cliApplication();
    const scan = (): Promise<unknown> => scanHost(cli.application, { reference, profile: undefined }, { tell: () => undefined });
    await scan();
    await scan();
    expect(await said(cli)).toBe('');
    cutOff(cli, 1);
    const missing =
      /^Lines are missing in the journal of \S+: it does not name 1 kept scan, the latest of .+ UTC\. The journal was cut off, deleted or replaced/u;
    expect(await said(cli)).toMatch(missing);
    await scan();
    expect(await said(cli)).toMatch(missing);
    expect((await cli.run('history', '--host', reference)).notes.join('\n')).toContain('Lines are missing in the journal');
  });

  it('are named as missing by the verification of a record that was made before them', async () => {
    const cli = cliApplication();
    await scanAndFix(cli, reference);
    const file = join(cli.folder, 'record.json');
    writeFileSync(file, recordText(sealRecord((await recordOf(cli, reference)).record, sha256)));
    const head = async (): Promise<Verified | undefined> =>
      (await verifyRecord(cli.application, await readRecordFile(file), undefined)).find(({ what }) => what === 'The head of the journal');
    const before = linesOf(cli).length;
    await cli.run('scan', '--host', reference, '--json');
    expect(await head()).toMatchObject({ is: 'holds' });
    cutOff(cli, linesOf(cli).length - before);
    expect(await head()).toMatchObject({ is: 'fails', words: expect.stringContaining('does not name 1 kept scan of this host') as string });
  });
});
