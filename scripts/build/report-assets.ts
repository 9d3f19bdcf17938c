import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';
import type { Plugin } from 'vite';
import { nativeTypstBinary } from '../tools/programs/native-typst.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const resolve = createRequire(import.meta.url).resolve;

const fonts = {
  'NotoSans-Regular.ttf': '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  'NotoSans-Bold.ttf': '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  'NotoSansMono-Regular.ttf': '@expo-google-fonts/noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf',
};
/** Fonts of other writing systems, which are opened only for a document that needs them. The templates name them in this order. */
const furtherFonts = {
  'NotoSansHebrew-Regular.ttf': '@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
  'NotoSansArabic-Regular.ttf': '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'NotoSansJP-Regular.ttf': '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  'NotoSansKR-Regular.ttf': '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
  'NotoSansSC-Regular.ttf': '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
};
const wasm = {
  'compiler.wasm': '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm',
  'renderer.wasm': '@myriaddreamin/typst-ts-renderer/pkg/typst_ts_renderer_bg.wasm',
};
const templates = ['report.typ', 'blocks.typ', 'signs.typ'];
/** The name that main/reports/pdf/typesetter.ts looks for. */
const nativeFile = 'typst-native.node';

/** Packages that name what they export do not let everything be resolved: the folder of the package is found by its package.json. */
function packageOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}
function fileOf(path: string): string {
  const name = packageOf(path);
  return join(dirname(resolve(`${name}/package.json`)), path.slice(name.length + 1));
}

/** The packages whose fonts are copied. */
export const fontPackages = [...new Set(Object.values({ ...fonts, ...furtherFonts }).map(packageOf))];

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

/**
 * Puts beside the worker what it reads: the typesetter, fonts, templates, and a list of them with the characters that can be shown. Where
 * npm has the typesetter as native code for this platform, that is put there as well.
 */
export function reportAssets(folder: string): Plugin {
  return {
    name: 'castellan-report-assets',
    closeBundle() {
      const out = join(root, folder);
      mkdirSync(out, { recursive: true });
      const read = (list: Readonly<Record<string, string>>) => Object.entries(list).map(([name, path]) => [name, readFileSync(fileOf(path))] as const);
      const [files, further] = [read(fonts), read(furtherFonts)];
      for (const [name, bytes] of [...files, ...further]) writeFileSync(join(out, name), bytes);
      for (const [name, path] of Object.entries(wasm)) writeFileSync(join(out, name), readFileSync(fileOf(path)));
      for (const name of templates) writeFileSync(join(out, name), readFileSync(join(root, 'assets', 'report', name)));
      const native = nativeTypstBinary(process.platform, process.arch);
      if (native !== undefined) copyFileSync(native, join(out, nativeFile));
      const coverage = coverageOf(files.map(([, bytes]) => bytes));
      writeFileSync(
        join(out, 'files.json'),
        JSON.stringify({ fonts: Object.keys(fonts), templates, coverage, further: further.map(([file, bytes]) => ({ file, coverage: coverageOf([bytes]) })) }),
      );
    },
  };
}
