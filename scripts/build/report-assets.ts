import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';
import type { Plugin } from 'vite';
import { nativeTypstBinary } from '../tools/native-typst.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const resolve = createRequire(import.meta.url).resolve;

const fonts = {
  'NotoSans-Regular.ttf': '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  'NotoSans-Bold.ttf': '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  'NotoSansMono-Regular.ttf': '@expo-google-fonts/noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf',
};
const wasm = {
  'compiler.wasm': '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm',
  'renderer.wasm': '@myriaddreamin/typst-ts-renderer/pkg/typst_ts_renderer_bg.wasm',
};
const templates = ['report.typ', 'blocks.typ'];
/** The name that main/reports/pdf/typesetter.ts looks for. */
const nativeFile = 'typst-native.node';

/** Packages that name what they export do not let everything be resolved: the folder of the package is found by its package.json. */
function fileOf(path: string): string {
  const name = path.split('/').slice(0, 2).join('/');
  return join(dirname(resolve(`${name}/package.json`)), path.slice(name.length + 1));
}

/** The characters that at least one font has, as ranges. */
function coverageOf(files: readonly Buffer[]): [number, number][] {
  const points = new Set(
    files.flatMap((bytes) => {
      const font = create(bytes);
      if (!('characterSet' in font)) throw new Error('A font of the report is a collection: choose a single one.');
      return font.characterSet;
    }),
  );
  const ranges: [number, number][] = [];
  for (const point of [...points].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
}

/** Puts beside the worker what it reads: the typesetter, also as native code where npm has it for this platform, fonts, templates, and a list of them with the characters that can be shown. */
export function reportAssets(folder: string): Plugin {
  return {
    name: 'castellan-report-assets',
    closeBundle() {
      const out = join(root, folder);
      mkdirSync(out, { recursive: true });
      const files = Object.entries(fonts).map(([name, path]) => [name, readFileSync(fileOf(path))] as const);
      for (const [name, bytes] of files) writeFileSync(join(out, name), bytes);
      for (const [name, path] of Object.entries(wasm)) writeFileSync(join(out, name), readFileSync(fileOf(path)));
      for (const name of templates) writeFileSync(join(out, name), readFileSync(join(root, 'assets', 'report', name)));
      const native = nativeTypstBinary(process.platform, process.arch);
      if (native !== undefined) copyFileSync(native, join(out, nativeFile));
      const coverage = coverageOf(files.map(([, bytes]) => bytes));
      writeFileSync(join(out, 'files.json'), JSON.stringify({ fonts: Object.keys(fonts), templates, coverage }));
    },
  };
}
