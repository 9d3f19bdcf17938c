import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createTypstRenderer, type TypstRenderer } from '@myriaddreamin/typst.ts/renderer';
import * as rendererModule from '@myriaddreamin/typst-ts-renderer';
import type { ReportDocument } from '../document/report-document.ts';
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
const listed = JSON.parse(beside('files.json').toString('utf8')) as Omit<ReportFiles, 'folder'> & { readonly coverage: Coverage };
const files: ReportFiles = { ...listed, folder: fileURLToPath(new URL('.', import.meta.url)) };
const channel = workerChannel();

async function openTypesetter(): Promise<Typesetter> {
  return (channel.isProcess ? openNativeTypesetter(files) : undefined) ?? openWasmTypesetter(files);
}
async function openRenderer(): Promise<TypstRenderer> {
  const renderer = createTypstRenderer();
  await renderer.init({ getWrapper: () => Promise.resolve(quietModule(rendererModule)), getModule: () => beside('renderer.wasm') });
  return renderer;
}
let typesetter: Promise<Typesetter> | undefined;
let renderer: Promise<TypstRenderer> | undefined;

async function make({ document: given, previewPages }: WorkerRequest): Promise<MadePdf> {
  channel.send({ is: 'stage', stage: 'starting' });
  const { document, replaced } = visibleDocument(given, listed.coverage);
  const open = await (typesetter ??= openTypesetter());
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
