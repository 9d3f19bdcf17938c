// The built parts of the product. Each is one Vite configuration, what it is made from, and the parts that it opens while it runs.

/** Sources of every part: what names the packages, what the Vite configurations share, and what calls Vite. */
export const common = ['package.json', 'package-lock.json', 'scripts/build', 'scripts/tools/build.mjs'];

export const parts = {
  report: {
    name: 'The part that writes PDFs',
    work: 'it copies the typesetter and the fonts of the report',
    config: 'vite.report.config.ts',
    target: 'dist/report/typst-worker.mjs',
    sources: ['main/reports', 'assets/report'],
    needs: [],
  },
  renderer: {
    name: 'The screens',
    work: 'it translates and bundles every screen',
    config: 'vite.renderer.config.ts',
    target: 'dist/renderer/index.html',
    sources: ['renderer', 'main'],
    needs: [],
  },
  preload: {
    name: 'The script between page and window',
    work: 'it is one small file',
    config: 'vite.preload.config.ts',
    target: 'dist/electron/preload.cjs',
    sources: ['main/shells/electron'],
    needs: [],
  },
  cli: {
    name: 'The command line',
    work: 'it bundles the whole program into one file',
    config: 'vite.cli.config.ts',
    target: 'dist/cli/castellan.js',
    sources: ['main', 'assets', 'scripts/powershell'],
    needs: ['report'],
  },
  web: {
    name: 'The server for browsers',
    work: 'it bundles the whole program into one file',
    config: 'vite.web.config.ts',
    target: 'dist/web/castellan-web.js',
    sources: ['main', 'assets', 'scripts/powershell'],
    needs: ['renderer', 'report'],
  },
  window: {
    name: 'The window',
    work: 'it bundles the whole program into one file',
    config: 'vite.window.config.ts',
    target: 'dist/electron/castellan-window.js',
    sources: ['main', 'assets', 'scripts/powershell'],
    needs: ['preload', 'renderer', 'report'],
  },
};

export const allParts = Object.keys(parts);

/** This part and everything that it opens while it runs, what is needed first. Throws for a name that is no part. */
export function withNeeds(part) {
  const { needs } = parts[part] ?? {};
  if (needs === undefined) throw new Error(`There is no part “${part}”. There are: ${allParts.join(', ')}.`);
  return [...new Set([...needs.flatMap(withNeeds), part])];
}
