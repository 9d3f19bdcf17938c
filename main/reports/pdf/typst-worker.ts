import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { createTypstCompiler, type TypstCompiler, type TypstWorld } from '@myriaddreamin/typst.ts/compiler';
import { createTypstRenderer, type TypstRenderer } from '@myriaddreamin/typst.ts/renderer';
import { loadFonts } from '@myriaddreamin/typst.ts/options.init';
import * as compilerModule from '@myriaddreamin/typst-ts-web-compiler';
import * as rendererModule from '@myriaddreamin/typst-ts-renderer';
import type { ReportDocument } from '../document/report-document.ts';
import { pagePictures } from './page-pictures.ts';
import { visibleDocument, type Coverage } from './visible-glyphs.ts';
import type { MadePdf, WorkerReply, WorkerRequest } from './worker-messages.ts';

/** The typesetter (Typst as WebAssembly) in a thread of its own: it blocks while it works, and is ended by ending the thread. */
const beside = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));
const listed = JSON.parse(beside('files.json').toString('utf8')) as {
  readonly fonts: readonly string[];
  readonly templates: readonly string[];
  readonly coverage: Coverage;
};
const reply = (message: WorkerReply, transfer: ArrayBuffer[] = []): void => parentPort?.postMessage(message, transfer);

// V8 would compile the typesetter a second time, better, while it works: for work of seconds that takes longer than it saves (a report
// of 46 pages 1.8 × as long in Node.js 20, 2.7 × in Electron 33; one of 370 pages 2.8 ×). Nothing else here is WebAssembly.
setFlagsFromString('--liftoff-only');

type Start = (options: { readonly module_or_path: unknown }) => Promise<unknown>;
/** The packages start their WebAssembly in an older way, which complains on standard error. */
const quiet = <M extends { readonly default: unknown }>(module: M): M => ({
  ...module,
  default: (bytes: unknown) => (module.default as Start)({ module_or_path: bytes }),
});

async function openCompiler(): Promise<TypstCompiler> {
  const compiler = createTypstCompiler();
  await compiler.init({
    getWrapper: () => Promise.resolve(quiet(compilerModule)),
    getModule: () => beside('compiler.wasm'),
    // Without `assets: false` it would fetch fonts from the net.
    beforeBuild: [
      loadFonts(
        listed.fonts.map((name) => new Uint8Array(beside(name))),
        { assets: false },
      ),
    ],
  });
  for (const name of listed.templates) compiler.addSource(`/${name}`, beside(name).toString('utf8'));
  return compiler;
}
async function openRenderer(): Promise<TypstRenderer> {
  const renderer = createTypstRenderer();
  await renderer.init({ getWrapper: () => Promise.resolve(quiet(rendererModule)), getModule: () => beside('renderer.wasm') });
  return renderer;
}
let compiler: Promise<TypstCompiler> | undefined;
let renderer: Promise<TypstRenderer> | undefined;

/** Lays a document out and does something with it. The document is a file of data for the template, never a part of its text. */
async function laidOut<T>(document: ReportDocument & { readonly pages?: number }, work: (world: TypstWorld) => Promise<T>): Promise<T> {
  const open = await (compiler ??= openCompiler());
  open.mapShadow('/document.json', new TextEncoder().encode(JSON.stringify(document)));
  return open.runWithWorld({ mainFilePath: '/report.typ' }, async (world) => {
    const { hasError, diagnostics } = await world.compile({ diagnostics: 'full' });
    if (hasError) throw new Error((diagnostics ?? []).map((each) => `${each.path} ${each.range}: ${each.message}`).join('; '));
    return work(world);
  });
}

async function make({ document: given, previewPages }: WorkerRequest): Promise<MadePdf> {
  reply({ is: 'stage', stage: 'starting' });
  const { document, replaced } = visibleDocument(given, listed.coverage);
  await (compiler ??= openCompiler());
  reply({ is: 'stage', stage: 'layingOut' });
  const { pdf, pages } = await laidOut(document, async (world) => {
    reply({ is: 'stage', stage: 'drawing' });
    const [counted] = await world.query<readonly { readonly value: number }[]>({ selector: '<pages>' });
    const { result } = await world.pdf();
    if (!result || !counted) throw new Error('The typesetter returned no pages.');
    return { pdf: result, pages: counted.value };
  });
  return { pdf, pages, replaced, preview: await pictures(document, pages, previewPages) };
}

/** The first pages, laid out separately: drawing three hundred to show three would take long. */
async function pictures(document: ReportDocument, pages: number, wanted: number): Promise<readonly string[]> {
  const end = document.blocks.findIndex((block) => block.is === 'contents');
  const first = { ...document, pages, blocks: end === -1 ? document.blocks.slice(0, 40) : document.blocks.slice(0, end) };
  const { result } = await laidOut(first, (world) => world.vector());
  if (!result) return [];
  const drawing = await (renderer ??= openRenderer());
  return drawing.runWithSession({ format: 'vector', artifactContent: result }, async (session) => {
    const placed = session.retrievePagesInfo();
    const svg = await session.renderSvg({ data_selection: { body: true, defs: true, css: true, js: false } });
    return pagePictures(svg, placed).slice(0, wanted);
  });
}

parentPort?.on('message', (request: WorkerRequest) => {
  make(request).then(
    (made) => {
      reply({ is: 'done', made }, [made.pdf.buffer as ArrayBuffer]);
    },
    (error: unknown) => {
      reply({ is: 'failed', why: error instanceof Error ? error.message : String(error) });
    },
  );
});
