import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EvidenceRecord } from '../../../../main/contract/record/record.ts';
import { nativeText } from '../../../../main/contract/native.ts';
import { sealRecord } from '../../../../main/reports/seal.ts';
import { sha256 } from '../../../../main/shells/digest.ts';
import { readRecordFile } from '../../../../main/storage/scans/record-file.ts';
import { cliApplication, type Cli } from '../../../journeys/cli-application.ts';
import { readPdf } from '../../reports/pdf/read-pdf.ts';
import { scanAndFix } from '../../application/evidence/practice-records.ts';
import { root } from '../../../laws/code/generated-file.ts';

const host = 'practice:neglected';
let cli: Cli;
let now: EvidenceRecord;

/** What the first version wrote for the same evidence. */
function asFirstVersion({ seal: _seal, cover, ...record }: EvidenceRecord): { readonly seal: EvidenceRecord['seal'] } {
  const content = {
    ...record,
    version: 1,
    paper: cover,
    controls: record.controls.map(({ optionalGroups, ...control }) => ({ ...control, ...(optionalGroups.length > 0 && { apart: optionalGroups }) })),
    runs: record.runs.map(({ interrupted: _interrupted, ...run }) => ({
      ...run,
      plan: { ...run.plan, version: 1 },
      steps: run.steps.map(({ became: _became, change: { undoes, ...change }, ...step }) => ({
        ...step,
        change: { ...change, native: nativeText(change.native), ...(undoes !== undefined && { takesBack: undoes }) },
      })),
    })),
  };
  return sealRecord(content as never, sha256);
}
/** What Castellan 0.1 wrote of a host without Hyper-V, shortened: PowerShell’s messages had two lines then. */
const ofVersion01 = JSON.parse(readFileSync(join(root, 'test/main/storage/earlier-records/local-0.1.json'), 'utf8')) as object;
const write = (name: string, content: object): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'castellan-record-')), name);
  writeFileSync(path, JSON.stringify(content));
  return path;
};

beforeAll(async () => {
  cli = cliApplication();
  await scanAndFix(cli, host);
  const file = join(cli.folder, 'now.json');
  await cli.run('report', '--host', host, '--record', file);
  now = (await readRecordFile(file)).record;
});

describe('a record of the first version', () => {
  it('is read as the same evidence; a command is shown as steps, and outcomes follow from the readings', async () => {
    const { record } = await readRecordFile(write('old.json', asFirstVersion(now)));
    const steps = ({ runs }: EvidenceRecord): readonly object[] =>
      runs.flatMap((run) => run.steps.map(({ change, became }) => ({ change: { ...change, native: nativeText(change.native) }, became })));
    expect(steps(now).length).toBeGreaterThan(0);
    expect(steps(record)).toEqual(steps(now));
    expect(record.runs.flatMap((run) => run.steps.map(({ change }) => Object.keys(change.native)))).toEqual(steps(now).map(() => ['steps']));
    expect({ ...record, runs: [], seal: now.seal }).toEqual({ ...now, runs: [] });
  });

  const on = { is: 'value', value: true };
  const off = { is: 'value', value: false };
  it.each([
    ['failed, and the value has changed', { outcome: 'failed', was: off, is: on, message: 'x' }, 'made'],
    ['done, and the value has not changed', { outcome: 'done', was: off, is: off, message: '' }, 'notMade'],
    ['done, and the value was absent before', { outcome: 'done', was: { is: 'absent' }, is: on, message: '' }, 'made'],
    ['done, and the value could not be read', { outcome: 'done', was: off, is: { is: 'unread', why: 'denied' }, message: '' }, 'unknown'],
    ['interrupted', undefined, 'unknown'],
  ])('tells by the readings what became of a step that was %s', async (_what, settled, became) => {
    const first = asFirstVersion(now) as unknown as { readonly runs: readonly { readonly steps: readonly object[] }[] };
    const runs = first.runs.map((run) => ({ ...run, steps: run.steps.map((step) => ({ ...step, settled })) }));
    const { record } = await readRecordFile(write('old.json', { ...first, runs }));
    expect([...new Set(record.runs.flatMap(({ steps }) => steps.map((step) => step.became)))]).toEqual([became]);
  });

  it('becomes a PDF, and a redacted record of this version', async () => {
    // A computer that has no journal of the host.
    const auditor = cliApplication();
    const first = asFirstVersion(now);
    const old = write('old.json', first);
    const [pdf, redacted] = [join(cli.folder, 'old.pdf'), join(cli.folder, 'redacted.json')];
    expect((await auditor.run('report', '--from', old, '--out', pdf)).code).toBe(0);
    expect((await readPdf(new Uint8Array(readFileSync(pdf)))).texts.length).toBeGreaterThan(10);
    expect((await auditor.run('report', '--from', old, '--edition', 'redacted', '--record', redacted)).code).toBe(0);
    expect(JSON.parse(readFileSync(redacted, 'utf8'))).toMatchObject({ version: 2, edition: 'redacted', redactedFrom: first.seal.value });
  });

  it('has each message on one line, also in its PDF', async () => {
    const sealed = write('local.json', sealRecord(ofVersion01 as never, sha256));
    const { record, json } = await readRecordFile(sealed);
    expect(JSON.stringify(json).match(/\\r\\n/gu)?.length).toBeGreaterThan(10);
    expect(JSON.stringify(record)).not.toMatch(/\\[rn]/u);
    expect(record.findings[0]?.because).toEqual([expect.stringContaining('executable program. Check the spelling of the name')]);
    const pdf = join(cli.folder, 'local.pdf');
    expect((await cli.run('report', '--from', sealed, '--out', pdf)).code).toBe(0);
    const text = (await readPdf(new Uint8Array(readFileSync(pdf)))).texts.join(' ');
    expect(text).toContain('Get-MpPreference');
    expect(text).not.toMatch(/U\+000[AD]|Characters that cannot be shown/u);
  });

  it('keeps its seal: it is checked against the file as it was written', async () => {
    const first = asFirstVersion(now);
    const { json } = await readRecordFile(write('old.json', first));
    expect(json).toMatchObject({ version: 1, seal: first.seal });
    const edited = write('edited.json', { ...first, writtenBy: 'another' });
    expect((await cli.run('report', '--from', edited, '--out', join(cli.folder, 'edited.pdf'))).code).toBe(2);
  });

  it.each([[{ version: 1 }], [{ version: 1, runs: [3], controls: 'x' }], [{ version: 1, runs: [{ steps: [{ settled: null, change: [] }] }] }], [[1]], ['x']])(
    'that is none is refused in words: %j',
    async (content) => {
      await expect(readRecordFile(write('bad.json', content as object))).rejects.toMatchObject({ kind: 'badRecord' });
    },
  );
});
