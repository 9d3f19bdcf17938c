import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPdf, running } from '../main/reports/pdf/read-pdf.ts';
import { recordSchema, type EvidenceRecord } from '../../main/contract/record/record.ts';
import { scanAndFix } from '../main/application/evidence/practice-records.ts';
import { cliApplication, type Cli } from './cli-application.ts';

const host = 'practice:neglected';
const read = (path: string): EvidenceRecord => recordSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const textOf = async (path: string): Promise<string> => running((await readPdf(new Uint8Array(readFileSync(path)))).texts.join(' '));
const file = (cli: Cli, name: string): string => join(cli.folder, name);

describe('the evidence by the command line', () => {
  it('is what an auditor asks for: scope, identity, person, versions, times, reasons, changes, checks, sources', async () => {
    const cli = cliApplication();
    const run = await scanAndFix(cli, host);
    const said = await cli.run(
      'report',
      '--host',
      host,
      '--out',
      file(cli, 'r.pdf'),
      '--record',
      file(cli, 'r.json'),
      '--organisation',
      'Example Ltd',
      '--classification',
      'Restricted',
      '--ticket',
      'CHG-9',
    );
    expect(said.code).toBe(0);
    expect(said.notes.join(' ')).toContain('This is the scan of ');
    const record = read(file(cli, 'r.json'));
    const text = await textOf(file(cli, 'r.pdf'));
    for (const wanted of [
      'Example Ltd',
      'Restricted',
      'CHG-9',
      'CHG-1',
      'Approved by Agrajag Prosser',
      `${String(record.controls.length)} controls of ${String(record.controlsInCatalogue)}`,
      record.host.machineId,
      'CORP\\anna',
      'Remote Desktop',
      'Elevated administrator yes',
      'SHA-256',
      'CIS Microsoft Windows Server 2022 Benchmark v4.0.0',
      'Not measured',
      run,
      'no owner',
      'Before and after, for the same',
      'Practice host: recorded facts, not a computer',
      'castellan undo --host practice:neglected',
      'Reviewed by',
    ])
      expect(text, wanted).toContain(wanted);
    const plain = text.replaceAll(' ', '');
    expect(plain).toContain(record.seal.value);
    expect(plain).toContain(record.journal.is === 'read' ? record.journal.head.mac : 'none');
    for (const control of record.controls) expect(text, control.id).toContain(control.id);
    for (const unknown of record.findings.filter((finding) => finding.verdict === 'unknown'))
      for (const why of unknown.because) expect(plain).toContain(why.replaceAll(' ', '').slice(0, 40));
  });

  it('is made again from its record, byte for byte, and with another edition from a full one only', async () => {
    const cli = cliApplication();
    await cli.run('report', '--host', 'practice:fresh', '--scan', '--out', file(cli, 'a.pdf'), '--record', file(cli, 'a.json'));
    await cli.run('report', '--from', file(cli, 'a.json'), '--out', file(cli, 'b.pdf'));
    expect(readFileSync(file(cli, 'a.pdf')).equals(readFileSync(file(cli, 'b.pdf')))).toBe(true);
    await cli.run('report', '--from', file(cli, 'a.json'), '--edition', 'redacted', '--record', file(cli, 'red.json'), '--out', file(cli, 'red.pdf'));
    expect(read(file(cli, 'red.json')).redactedFrom).toBe(read(file(cli, 'a.json')).seal.value);
    expect(await textOf(file(cli, 'red.pdf'))).toContain('Redacted edition');
    const back = await cli.run('report', '--from', file(cli, 'red.json'), '--edition', 'full', '--out', file(cli, 'c.pdf'));
    expect([back.code, existsSync(file(cli, 'c.pdf'))]).toEqual([2, false]);
    expect((await cli.run('verify', file(cli, 'red.json'))).code).toBe(3);
  });

  it('compares two records, with who changed what, in words and in the PDF', async () => {
    const cli = cliApplication();
    await cli.run('scan', '--host', host, '--json');
    await cli.run('report', '--host', host, '--record', file(cli, 'old.json'));
    const run = await scanAndFix(cli, host);
    await cli.run('report', '--host', host, '--scan', '--record', file(cli, 'new.json'), '--compare', file(cli, 'old.json'), '--out', file(cli, 'new.pdf'));
    const compared = await cli.run('compare', file(cli, 'old.json'), file(cli, 'new.json'));
    expect(compared.code).toBe(1);
    expect(compared.out.join('\n')).toContain(`by test, run ${run}`);
    expect(await textOf(file(cli, 'new.pdf'))).toContain('Compared with an earlier record');
    expect((await cli.run('compare', file(cli, 'old.json'), file(cli, 'old.json'))).code).toBe(0);
  });

  it('says what is wrong, and leaves no half of a file', async () => {
    const cli = cliApplication();
    const out = file(cli, 'x.pdf');
    for (const words of [
      ['report', '--host', host],
      ['report', '--out', out],
      ['report', '--host', host, '--out', out, '--paper', 'a5'],
      ['report', '--host', host, '--out', out, '--edition', '__proto__'],
      ['report', '--host', host, '--out', out, '--area', 'nowhere'],
      ['report', '--from', file(cli, 'missing.json'), '--out', out],
      ['verify', file(cli, 'missing.json')],
    ]) {
      const said = await cli.run(...words);
      expect([said.code, said.notes.join('')], words.join(' ')).toEqual([2, expect.stringMatching(/\w/)]);
    }
    writeFileSync(file(cli, 'cut.json'), '{"version":1,');
    expect((await cli.run('verify', file(cli, 'cut.json'))).notes.join('')).toContain('ends too early');
    const folder = file(cli, 'no-such-folder');
    const nowhere = await cli.run('report', '--host', host, '--record', join(folder, 'r.json'));
    expect([nowhere.code, nowhere.notes.join('')]).toEqual([6, expect.stringContaining('Choose another folder')]);
    const cancelled = await cli.runAndCancel('report', '--host', host, '--out', out);
    expect(cancelled.code).not.toBe(0);
    expect(readdirSync(cli.folder).filter((name) => name.startsWith('x.pdf'))).toEqual([]);
  });
});
