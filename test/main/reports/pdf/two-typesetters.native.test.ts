import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeDocument } from '../../../../main/reports/document/make-document.ts';
import type { ReportDocument } from '../../../../main/reports/document/report-document.ts';
import { openPdfChild, type PdfProcess } from '../../../../main/reports/pdf/pdf-process.ts';
import { PdfMaker } from '../../../../main/reports/pdf/pdf-maker.ts';
import { nativeFile } from '../../../../main/reports/pdf/typesetter.ts';
import { inEdition } from '../../../../main/application/evidence/report-files.ts';
import { sha256 } from '../../../../main/shells/digest.ts';
import { builtFolder } from '../../../built-parts.ts';
import { cliApplication } from '../../../journeys/cli-application.ts';
import { recordOf, scanAndFix } from '../../application/evidence/practice-records.ts';
import { readPdf } from './read-pdf.ts';
import { hostile, rich } from './sample-documents.ts';

const folder = builtFolder('report');
const native = new PdfMaker(folder);
const webAssembly = new PdfMaker(folder, 'never');
afterAll(() => Promise.all([native.close(), webAssembly.close()]));

/** Characters that one font alone has, in texts of both fonts: what decides the font must not be the computer. */
const rare: ReportDocument = {
  ...rich,
  blocks: [
    { is: 'paragraph', text: 'blocks █ ▒, arrows → ⇒, signs ☐ ✓ ∞ Ω ж, breaks a\u00a0b' },
    { is: 'pairs', caption: 'Pairs', pairs: [{ label: 'Exact', value: 'blocks █ ▒, arrows → ⇒, signs ☐ ✓ ∞ Ω ж ḍ ễ', exact: true }] },
  ],
};

async function realReport(): Promise<ReportDocument> {
  const cli = cliApplication();
  await scanAndFix(cli, 'practice:neglected');
  await cli.run('scan', '--host', 'practice:neglected', '--json');
  const { record } = await recordOf(cli, 'practice:neglected');
  return makeDocument(inEdition(record, 'full', sha256), { size: 'a4', recordSha256: sha256('x') });
}

const digestOf = (bytes: Uint8Array): string => sha256(Buffer.from(bytes).toString('latin1'));
/** Size and texts of a picture of a page. */
const shownIn = (svg: string): unknown => [/viewBox="[^"]*"/.exec(svg)?.[0], [...svg.matchAll(/<h5:div[^>]*>([^<]*)</g)].map(([, text]) => text)];

describe('the native typesetter and the one of WebAssembly', () => {
  it('are both in the built part', () => {
    expect(existsSync(join(folder, nativeFile)), 'built while the native Typst was there').toBe(true);
  });

  it.each([
    ['every kind of block', () => rich],
    ['hostile texts', () => hostile],
    ['letter paper', (): ReportDocument => ({ ...rich, paper: 'us-letter' })],
    ['characters that one font alone has', () => rare],
    ['the report of a practice host', realReport],
  ])('set %s with the same text, the same tags byte for byte', async (_what, documentOf) => {
    const document = await documentOf();
    const [one, other] = [await native.make(document), await webAssembly.make(document)];
    expect([one.typesetter, other.typesetter]).toEqual(['native', 'webAssembly']);
    const [oneRead, otherRead] = [await readPdf(one.pdf), await readPdf(other.pdf)];
    expect(oneRead.texts).toEqual(otherRead.texts);
    expect(oneRead.trees).toEqual(otherRead.trees);
    expect(oneRead.isTagged).toBe(true);
    expect(digestOf(one.pdf)).toBe(digestOf(other.pdf));
    expect([one.pages, one.replaced]).toEqual([other.pages, other.replaced]);
    // The parts of a picture have other numbers; what it shows is the same.
    expect(one.preview.map(shownIn)).toEqual(other.preview.map(shownIn));
    expect(one.preview.length).toBeGreaterThan(0);
  });
});

describe('a native typesetter', () => {
  it('that ends in the middle is replaced by WebAssembly, and stays replaced', async () => {
    let opened = 0;
    const ending = (file: string): PdfProcess => {
      opened += 1;
      const child = openPdfChild(file);
      return { ...child, post: () => void child.end() };
    };
    const maker = new PdfMaker(folder, ending);
    expect((await maker.make(rich)).typesetter).toBe('webAssembly');
    expect((await maker.make(rich)).typesetter).toBe('webAssembly');
    expect(opened).toBe(1);
    await maker.close();
  });

  it('whose binary does not load is replaced by WebAssembly', async () => {
    const maker = new PdfMaker(folder, (file) => openPdfChild(file, { execArgv: ['--no-addons'] }));
    expect((await maker.make(rich)).typesetter).toBe('webAssembly');
    await maker.close();
  });

  it('is cancelled in the middle of its work, at once', async () => {
    const abort = new AbortController();
    const maker = new PdfMaker(folder);
    const document = await realReport();
    const making = maker.make(document, {
      signal: abort.signal,
      onStage: (stage) => {
        if (stage === 'layingOut') abort.abort();
      },
    });
    await expect(making).rejects.toMatchObject({ kind: 'cancelled' });
    expect((await maker.make(rich)).typesetter).toBe('native');
    await maker.close();
  });

  it('says in words when the document is none, and works again after that', async () => {
    const wrong = { ...rich, blocks: [{ is: 'nonsense' }] } as unknown as ReportDocument;
    await expect(native.make(wrong)).rejects.toMatchObject({ kind: 'failed', message: expect.stringContaining('Nothing was written') as string });
    expect((await native.make(rich)).typesetter).toBe('native');
  });
});
