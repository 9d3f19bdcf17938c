import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createTypstRenderer, type TypstRenderer } from '@myriaddreamin/typst.ts/renderer';
import * as rendererModule from '@myriaddreamin/typst-ts-renderer';
import type { ReportDocument } from '../document/report-document.ts';
import { coverageOfAll, furtherFontsFor, type FurtherFont } from './further-fonts.ts';
import { openNativeTypesetter } from './native-typesetter.ts';
import { pagePictures } from './page-pictures.ts';
import { quietModule } from './quiet-module.ts';
import type { ReportFiles, Typesetter } from './typesetter.ts';
import { visibleDocument, type Coverage } from './visible-glyphs.ts';
import { openWasmTypesetter } from './wasm-typesetter.ts';
import { workerChannel } from './worker-channel.ts';
import type { MadePdf, WorkerRequest } from './worker-messages.ts';

/** The typesetter in a thread or a process of its own: it blocks while it works, and is ended by ending that. */
const beside = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));
const listed = JSON.parse(beside('files.json').toString('utf8')) as Omit<ReportFiles, 'folder'> & {
  readonly coverage: Coverage;
  readonly further: readonly FurtherFont[];
};
const folder = fileURLToPath(new URL('.', import.meta.url));
const channel = workerChannel();

async function openTypesetter(further: readonly string[]): Promise<Typesetter> {
  const files: ReportFiles = { folder, fonts: [...listed.fonts, ...further], templates: listed.templates };
  return (channel.isProcess ? openNativeTypesetter(files) : undefined) ?? openWasmTypesetter(files);
}
async function openRenderer(): Promise<TypstRenderer> {
  const renderer = createTypstRenderer();
  await renderer.init({ getWrapper: () => Promise.resolve(quietModule(rendererModule)), getModule: () => beside('renderer.wasm') });
  return renderer;
}
let typesetter: Promise<Typesetter> | undefined;
let opened: readonly string[] = [];
/** The typesetter that has these fonts; it is opened again where one of them is new, for they are some megabytes each. */
function typesetterWith(further: readonly string[]): Promise<Typesetter> {
  if (!typesetter || further.some((file) => !opened.includes(file))) {
    opened = [...new Set([...opened, ...further])];
    typesetter = openTypesetter(opened);
  }
  return typesetter;
}
let renderer: Promise<TypstRenderer> | undefined;

async function make({ document: given, previewPages }: WorkerRequest): Promise<MadePdf> {
  channel.send({ is: 'stage', stage: 'starting' });
  const further = furtherFontsFor(given, listed.coverage, listed.further);
  const { document, replaced } = visibleDocument(given, coverageOfAll([listed.coverage, ...further.map(({ coverage }) => coverage)]));
  const open = await typesetterWith(further.map(({ file }) => file));
  channel.send({ is: 'stage', stage: 'layingOut' });
  const { pdf, pages } = await open.typeset(document, (stage) => {
    channel.send({ is: 'stage', stage });
  });
  return { pdf, pages, replaced, preview: await pictures(open, document, pages, previewPages), typesetter: open.name };
}

/** The first pages, laid out separately: drawing three hundred to show three would take long. */
async function pictures(open: Typesetter, document: ReportDocument, pages: number, wanted: number): Promise<readonly string[]> {
  const end = document.blocks.findIndex((block) => block.is === 'contents');
  const result = await open.vector({ ...document, pages, blocks: end === -1 ? document.blocks.slice(0, 40) : document.blocks.slice(0, end) });
  if (!result) return [];
  const drawing = await (renderer ??= openRenderer());
  return drawing.runWithSession({ format: 'vector', artifactContent: result }, async (session) => {
    const placed = session.retrievePagesInfo();
    const svg = await session.renderSvg({ data_selection: { body: true, defs: true, css: true, js: false } });
    return pagePictures(svg, placed).slice(0, wanted);
  });
}

channel.receive((request) => {
  make(request).then(
    (made) => {
      channel.send({ is: 'done', made }, [made.pdf.buffer as ArrayBuffer]);
    },
    (error: unknown) => {
      channel.send({ is: 'failed', why: error instanceof Error ? error.message : String(error) });
    },
  );
});
