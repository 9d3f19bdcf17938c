import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeDocument } from '../../../../main/reports/document/make-document.ts';
import type { ReportDocument } from '../../../../main/reports/document/report-document.ts';
import { PdfMaker } from '../../../../main/reports/pdf/pdf-maker.ts';
import { visibleDocument, type Coverage } from '../../../../main/reports/pdf/visible-glyphs.ts';
import { testWorlds } from '../../../practice/worlds.ts';
import { sha256 } from '../../../../main/shells/digest.ts';
import { inEdition } from '../../../../main/application/evidence/report-files.ts';
import { nativeTypst } from '../../../../scripts/tools/programs/native-typst.mjs';
import { cliApplication } from '../../../journeys/cli-application.ts';
import { builtFolder } from '../../../built-parts.ts';
import { recordOf, scanAndFix } from '../../application/evidence/practice-records.ts';
import { readPdf } from './read-pdf.ts';
import { hostile, rich } from './sample-documents.ts';

/** As much of the native compiler as is used here. */
interface NativeCompiler {
  mapShadow(path: string, content: Buffer): void;
  pdf(what: { readonly mainFilePath: string }, options: { readonly pdfStandard?: string }): Buffer;
}
interface Native {
  readonly NodeCompiler: {
    create(options: { readonly workspace: string; readonly fontArgs: readonly { readonly fontBlobs: readonly Buffer[] }[] }): NativeCompiler;
  };
}

const folder = builtFolder('report');
const maker = new PdfMaker(folder);
afterAll(() => maker.close());
const { coverage } = JSON.parse(readFileSync(join(folder, 'files.json'), 'utf8')) as { readonly coverage: Coverage };

function nativePdf(given: ReportDocument, standard?: string): Buffer {
  const { NodeCompiler } = createRequire(import.meta.url)(nativeTypst() ?? '') as Native;
  const fonts = readdirSync(folder).filter((name) => name.endsWith('.ttf'));
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fonts.map((name) => readFileSync(join(folder, name))) }] });
  const { document } = visibleDocument(given, coverage);
  compiler.mapShadow(join(folder, 'document.json'), Buffer.from(JSON.stringify(document), 'utf8'));
  return compiler.pdf({ mainFilePath: join(folder, 'report.typ') }, standard === undefined ? {} : { pdfStandard: standard });
}

describe('PDF/UA-1, by the typesetter that checks it', () => {
  it.each([
    ['every kind of block', rich],
    ['hostile texts', hostile],
    ['letter paper', { ...rich, paper: 'us-letter' as const }],
  ])('accepts %s, with the same text as the product without that check', async (_what, document) => {
    const native = await readPdf(nativePdf(document, 'ua-1'));
    const own = await readPdf((await maker.make(document)).pdf);
    expect(native.texts).toEqual(own.texts);
    expect(native.isTagged).toBe(true);
  });

  it.each(Object.keys(testWorlds))('accepts the report of %s, both editions', async (world) => {
    const cli = cliApplication();
    await scanAndFix(cli, `practice:${world}`);
    await cli.run('scan', '--host', `practice:${world}`, '--json');
    const { record } = await recordOf(cli, `practice:${world}`);
    for (const edition of ['full', 'redacted'] as const) {
      const document = makeDocument(inEdition(record, edition, sha256), { size: 'a4', recordSha256: sha256('x') });
      expect(nativePdf(document, 'ua-1').subarray(0, 5).toString('latin1')).toBe('%PDF-');
    }
  });

  it('is checked at all: headings that leave out a level are refused', () => {
    const skipping: ReportDocument = {
      ...rich,
      blocks: [
        { is: 'heading', level: 1, text: 'One' },
        { is: 'heading', level: 3, text: 'Three' },
      ],
    };
    expect(() => nativePdf(skipping, 'ua-1')).toThrow();
    expect(nativePdf(skipping).length).toBeGreaterThan(0);
  });
});
