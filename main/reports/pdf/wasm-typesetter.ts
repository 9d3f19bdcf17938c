import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { createTypstCompiler, type TypstCompiler, type TypstWorld } from '@myriaddreamin/typst.ts/compiler';
import { loadFonts } from '@myriaddreamin/typst.ts/options.init';
import * as compilerModule from '@myriaddreamin/typst-ts-web-compiler';
import { quietModule } from './quiet-module.ts';
import type { ReportFiles, Typesetter } from './typesetter.ts';

/** Typst as WebAssembly, everywhere. It blocks its thread while it works, and is ended by ending the thread. */
export async function openWasmTypesetter({ folder, fonts, templates }: ReportFiles): Promise<Typesetter> {
  // V8 would compile the typesetter a second time, better, while it works: for work of seconds that takes longer than it saves (a report
  // of 46 pages 1.8 × as long in Node.js 20, 2.7 × in Electron 33; one of 370 pages 2.8 ×).
  setFlagsFromString('--liftoff-only');
  const read = (name: string): Buffer => readFileSync(join(folder, name));
  const compiler: TypstCompiler = createTypstCompiler();
  await compiler.init({
    getWrapper: () => Promise.resolve(quietModule(compilerModule)),
    getModule: () => read('compiler.wasm'),
    // Without `assets: false` it would fetch fonts from the net.
    beforeBuild: [
      loadFonts(
        fonts.map((name) => new Uint8Array(read(name))),
        { assets: false },
      ),
    ],
  });
  for (const name of templates) compiler.addSource(`/${name}`, read(name).toString('utf8'));

  /** Lays a document out and does something with it. The document is a file of data for the template, never a part of its text. */
  async function laidOut<T>(document: object, work: (world: TypstWorld) => Promise<T>): Promise<T> {
    compiler.mapShadow('/document.json', new TextEncoder().encode(JSON.stringify(document)));
    return compiler.runWithWorld({ mainFilePath: '/report.typ' }, async (world) => {
      const { hasError, diagnostics } = await world.compile({ diagnostics: 'full' });
      if (hasError) throw new Error((diagnostics ?? []).map((each) => `${each.path} ${each.range}: ${each.message}`).join('; '));
      return work(world);
    });
  }
  return {
    name: 'webAssembly',
    typeset: (document, onStage) =>
      laidOut(document, async (world) => {
        onStage('drawing');
        const [counted] = await world.query<readonly { readonly value: number }[]>({ selector: '<pages>' });
        const { result } = await world.pdf();
        if (!result || !counted) throw new Error('The typesetter returned no pages.');
        return { pdf: result, pages: counted.value };
      }),
    vector: (document) => laidOut(document, async (world) => (await world.vector()).result),
  };
}
