import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { nativeFile, type ReportFiles, type Typesetter } from './typesetter.ts';

/** As much of the native compiler as is used here (@myriaddreamin/typst-ts-node-compiler). */
interface NativeDocument {
  readonly numOfPages: number;
}
interface NativeError {
  readonly shortDiagnostics: readonly { readonly message?: string }[];
}
interface NativeCompiler {
  mapShadow(path: string, content: Buffer): void;
  compile(what: { readonly mainFilePath: string }): { readonly result: NativeDocument | null; takeError(): NativeError | null };
  pdf(document: NativeDocument): Buffer;
  vector(what: { readonly mainFilePath: string }): Buffer;
}
interface Native {
  readonly NodeCompiler: {
    create(options: { readonly workspace: string; readonly fontArgs: readonly { readonly fontBlobs: readonly Buffer[] }[] }): NativeCompiler;
  };
}

/**
 * The native Typst; undefined where its binary is not there or does not load. It blocks while it works and cannot be interrupted, and a
 * fault in it ends the process: it runs in a process that does nothing else.
 */
export function openNativeTypesetter({ folder, fonts }: ReportFiles): Typesetter | undefined {
  const compiler = load(folder, fonts);
  if (!compiler) return undefined;
  const main = { mainFilePath: join(folder, 'report.typ') };
  const give = (document: object): void => {
    compiler.mapShadow(join(folder, 'document.json'), Buffer.from(JSON.stringify(document), 'utf8'));
  };
  return {
    name: 'native',
    typeset: (document, onStage) => {
      give(document);
      const compiled = compiler.compile(main);
      if (!compiled.result) {
        const found = compiled.takeError()?.shortDiagnostics ?? [];
        return Promise.reject(new Error(found.map((each) => each.message ?? '').join('; ') || 'The typesetter returned no pages.'));
      }
      onStage('drawing');
      return Promise.resolve({ pdf: new Uint8Array(compiler.pdf(compiled.result)), pages: compiled.result.numOfPages });
    },
    vector: (document) => {
      give(document);
      return Promise.resolve(new Uint8Array(compiler.vector(main)));
    },
  };
}

function load(folder: string, fonts: readonly string[]): NativeCompiler | undefined {
  try {
    const { NodeCompiler } = createRequire(import.meta.url)(join(folder, nativeFile)) as Native;
    // It knows the fonts of the computer as well, after these: the templates name their fonts and allow no other.
    return NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fonts.map((name) => readFileSync(join(folder, name))) }] });
  } catch {
    return undefined;
  }
}
