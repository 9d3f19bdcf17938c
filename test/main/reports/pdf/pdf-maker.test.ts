import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block, ReportDocument } from '../../../../main/reports/document/report-document.ts';
import { PdfError } from '../../../../main/reports/pdf/pdf-error.ts';
import { PdfMaker } from '../../../../main/reports/pdf/pdf-maker.ts';
import type { MadePdf } from '../../../../main/reports/pdf/worker-messages.ts';
import { builtFolder } from '../../../built-parts.ts';
import { nodesIn, readPdf, running, type ReadPdf } from './read-pdf.ts';
import { rich, hostile } from './sample-documents.ts';

const folder = builtFolder('report');
const maker = new PdfMaker(folder);
afterAll(() => maker.close());

const withBlocks = (...blocks: readonly Block[]): ReportDocument => ({ ...rich, blocks });

describe('a report as a PDF', () => {
  let made: MadePdf;
  let pdf: ReadPdf;
  beforeAll(async () => {
    made = await maker.make(rich);
    pdf = await readPdf(made.pdf);
  });

  it('is tagged, has its title, its language and its bookmarks, down to the single control', () => {
    expect(pdf.isTagged).toBe(true);
    expect(pdf.title).toBe(rich.title);
    expect(pdf.language).toBe('en');
    expect(pdf.bookmarks).toEqual(
      ['Summary', 'Contents', 'Findings', 'An area', 'HV-D-02 A control', 'Apart', 'What was changed', 'On hold'].filter((title) =>
        pdf.bookmarks.includes(title),
      ),
    );
    for (const title of ['Summary', 'Findings', 'An area', 'HV-D-02 A control', 'Apart']) expect(pdf.bookmarks).toContain(title);
  });

  it('counts its pages as the reader does, and says so on each', () => {
    expect(made.pages).toBe(pdf.pages);
    pdf.texts.forEach((text, index) => {
      expect(running(text)).toContain(`Page ${String(index + 1)} of ${String(pdf.pages)}`);
    });
  });

  it('says on every page how it may be passed on, and what must not be overlooked', () => {
    expect(pdf.pages).toBeGreaterThan(3);
    for (const text of pdf.texts) for (const wanted of [rich.classification, ...rich.marks]) expect(running(text)).toContain(wanted);
  });

  it('has tables with header cells and captions, and pictures with a text for who does not see them', () => {
    const nodes = pdf.trees.flatMap(nodesIn);
    const roles = nodes.map((node) => node.role);
    for (const role of ['Table', 'TR', 'TH', 'TD', 'Caption', 'H1', 'H2', 'H3', 'P']) expect(roles).toContain(role);
    const bars = rich.blocks.find((block) => block.is === 'bars');
    expect(nodes.map((node) => node.alt)).toContain(bars?.is === 'bars' ? bars.alternative : 'none');
  });

  it('reads in the order in which the document stands', () => {
    const text = running(pdf.texts.join(' '));
    const after = text.slice(text.indexOf('Everything is as it is'));
    const words = ['Everything is as it is', 'Findings by area', 'Mind this', 'HV-D-02 A control', 'first target', 'second target', 'Carried out by'];
    const places = words.map((each) => after.indexOf(each));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('shows its first pages as pictures, one for each', () => {
    expect(made.preview.length).toBeGreaterThan(0);
    expect(made.preview.length).toBeLessThanOrEqual(3);
    for (const svg of made.preview) {
      expect(svg).toMatch(/^<svg [^>]*viewBox="0 \d+ 596 842"/);
      expect(svg).not.toContain('<script');
    }
  });

  it('is the same to the byte when it is made again, by another maker too', async () => {
    const again = await maker.make(rich);
    expect(Buffer.from(again.pdf).equals(made.pdf)).toBe(true);
    const other = new PdfMaker(folder);
    expect(Buffer.from((await other.make(rich)).pdf).equals(made.pdf)).toBe(true);
    await other.close();
  });

  it('has the requested paper size', async () => {
    expect(pdf.size.map(Math.round)).toEqual([595, 842]);
    const letter = await readPdf((await maker.make({ ...withBlocks(), paper: 'us-letter' })).pdf);
    expect(letter.size.map(Math.round)).toEqual([612, 792]);
  });
});

describe('what stands in a report', () => {
  it('is printed literally, with every character', async () => {
    const { pdf } = await maker.make(hostile);
    const text = running((await readPdf(pdf)).texts.join(' '));
    for (const words of [
      '#read("/etc/passwd") *b* _i_ #panic()',
      '$x^2$ <label> @ref [link]',
      'back\\slash `code` ~ -- ...',
      '"straight" ‘curly’ “both”',
      '// comment /* and */ = heading',
    ])
      expect(text).toContain(words);
  });

  it('breaks words that are too long for their cell, and can be copied out whole', async () => {
    const path = `D:\\${'Machines\\'.repeat(30)}disk.vhdx`;
    const name = 'N'.repeat(200);
    const table: Block = {
      is: 'table',
      caption: 'T',
      columns: [
        { title: 'a', share: 1 },
        { title: 'b', share: 4, exact: true },
      ],
      rows: [[name, path]],
    };
    const { pdf } = await maker.make(withBlocks(table));
    const text = (await readPdf(pdf)).texts.join('').replace(/\s/g, '');
    expect(text).toContain(name);
    expect(text).toContain(path);
  });

  it('stands as code points where no font has it, and nothing is dropped', async () => {
    const { pdf, replaced } = await maker.make(withBlocks({ is: 'paragraph', text: 'a სერ b \u202Ec \u1300\u1218 d\u0000e ж Ω ñ' }));
    const text = running((await readPdf(pdf)).texts.join(' '));
    expect(text).toContain('a ‹U+10E1 U+10D4 U+10E0› b ‹U+202E›c ‹U+1300 U+1218› d‹U+0000›e ж Ω ñ');
    expect(replaced).toBe(7);
  });
});

describe('the maker', () => {
  it('can be cancelled in the middle, tells its stages, and works again after that', async () => {
    const stages: string[] = [];
    const abort = new AbortController();
    // Cold, so that laying out takes a while; a warm one could be done before the cancel arrives.
    const own = new PdfMaker(folder);
    const making = own.make(rich, {
      signal: abort.signal,
      onStage: (stage) => {
        stages.push(stage);
        if (stage === 'layingOut') abort.abort();
      },
    });
    await expect(making).rejects.toMatchObject({ kind: 'cancelled' });
    expect(stages).toEqual(['starting', 'layingOut']);
    await expect(own.make(rich, { signal: AbortSignal.abort() })).rejects.toBeInstanceOf(PdfError);
    expect((await own.make(withBlocks())).pages).toBeGreaterThan(0);
    await own.close();
  });

  it('says in words when the document is none, and works again after that', async () => {
    const wrong = withBlocks({ is: 'nonsense' } as unknown as Block);
    await expect(maker.make(wrong)).rejects.toMatchObject({ kind: 'failed', message: expect.stringContaining('Nothing was written') as string });
    expect((await maker.make(withBlocks())).pages).toBeGreaterThan(0);
  });

  it('says in words when its thread crashes', async () => {
    const own = new PdfMaker(folder, 'never');
    const starts = own.make(rich, {
      onStage: (stage) => {
        // A thread can be ended from outside, as by a system that is out of memory.
        if (stage === 'layingOut') for (const worker of started) void worker.terminate();
      },
    });
    await expect(starts).rejects.toMatchObject({ kind: 'failed' });
    await own.close();
  });

  it('says what to do where the typesetter is not there', async () => {
    await expect(new PdfMaker(join(folder, 'nowhere')).make(rich)).rejects.toMatchObject({ kind: 'notBuilt' });
  });
});

/** Threads that were given something to do while this file ran. */
const started: Worker[] = [];
const send = Reflect.get(Worker.prototype, 'postMessage') as (this: Worker, ...given: Parameters<Worker['postMessage']>) => void;
Worker.prototype.postMessage = function (this: Worker, ...given: Parameters<Worker['postMessage']>): void {
  started.push(this);
  send.apply(this, given);
};
