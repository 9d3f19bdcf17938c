import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './generated-file.ts';
import { tracked } from './tracked-files.ts';

const text = (file: string): string => readFileSync(join(root, file), 'utf8');
const lines = (file: string): number => text(file).split('\n').length - 1;

describe('the repository', () => {
  it('is read at all', () => {
    expect(tracked.length).toBeGreaterThan(150);
  });

  it('has a README of at most 25 lines in every room', () => {
    const rooms = readdirSync(join(root, 'main'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `main/${entry.name}/README.md`);
    const all = [...rooms, 'scripts/powershell/README.md'];
    expect(all.filter((file) => !existsSync(join(root, file)) || lines(file) > 25)).toEqual([]);
  });

  it('has no source file over 300 lines, apart from named ones', () => {
    // One suite over every way in which a session can end.
    const named = new Set(['test/main/powershell/powershell-session.test.ts']);
    expect(
      tracked.filter((file) => !named.has(file) && /\.(ts|tsx|mts|mjs|js|ps1)$/.test(file) && !file.endsWith('.generated.ts') && lines(file) > 300),
    ).toEqual([]);
  });

  it('has no folder of product code with more than 32 files', () => {
    const inFolder = new Map<string, number>();
    for (const file of tracked.filter((each) => /^(main|renderer|scripts)\/.*\.(ts|tsx|mjs|ps1)$/.test(each)))
      inFolder.set(dirname(file), (inFolder.get(dirname(file)) ?? 0) + 1);
    expect(inFolder.size).toBeGreaterThan(50);
    expect([...inFolder].filter(([, count]) => count > 32)).toEqual([]);
  });

  it('names its files in kebab case, PowerShell’s after their functions', () => {
    const odd = tracked.filter(
      (file) =>
        /^(main|renderer|test|scripts)\/.*\.(ts|tsx|mts|mjs)$/.test(file) &&
        !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|tsx|mts|mjs)$/.test(file.replace(/^.*\//, '')),
    );
    expect(odd).toEqual([]);
  });

  it('speaks of the product alone: no path of a developer’s computer, no address of a package registry', () => {
    // Put together here, so that this file does not hold what it looks for.
    const forbidden = [
      ['/ro', 'ot/'],
      ['/wo', 'rk/'],
      ['/tmp/bash', '_jobs'],
      ['registry.npm', 'js.org'],
      ['/ho', 'me/'],
      ['api.nu', 'get.org'],
    ].map((parts) => parts.join(''));
    const found = tracked
      .filter((file) => !/\.(png|ico|otf|ttf)$/.test(file))
      .flatMap((file) => forbidden.filter((word) => text(file).includes(word)).map((word) => `${file}: ${word}`));
    expect(found).toEqual([]);
  });

  it('says in its own words what does not fit a schema', () => {
    const own = tracked.filter((file) => /^(main|renderer)\/.*\.tsx?$/.test(file) && /\b(?:prettify|treeify|flatten|format)Error\b/.test(text(file)));
    expect(own).toEqual([]);
  });

  it('keeps download addresses out of the lock file', () => {
    expect(text('package-lock.json')).not.toContain('"resolved"');
  });

  it('runs no program of a package while it is installed, and knows each package that has one', () => {
    expect(text('.npmrc')).toMatch(/^ignore-scripts=true$/mu);
    const { packages } = JSON.parse(text('package-lock.json')) as { readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>> };
    expect(Object.keys(packages).length).toBeGreaterThan(300);
    // Its script copies a 7-Zip for Squirrel, which is no target of scripts/tools/package/builder-config.mjs.
    expect(Object.keys(packages).filter((name) => packages[name]?.hasInstallScript === true)).toEqual(['node_modules/electron-winstaller']);
    // Without install scripts npm runs none before or after a script of our own either.
    const { scripts } = JSON.parse(text('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post|install|dependencies)/u.test(name))).toEqual([]);
  });

  it('gives a reason beside each protection of npm that is off', () => {
    const [, above = ''] = /^(.*)\naudit=false$/mu.exec(text('.npmrc')) ?? [];
    expect(above).toMatch(/^# /u);
  });

  it('keeps its PowerShell in ASCII without trailing blanks: Windows PowerShell 5.1 reads anything else in the code page of the day', () => {
    const scripts = tracked.filter((file) => file.startsWith('scripts/powershell/') && file.endsWith('.ps1'));
    expect(scripts.length).toBeGreaterThan(50);
    expect(scripts.filter((file) => /[^\x00-\x7F]|[ \t]+$/m.test(text(file)))).toEqual([]);
  });

  it('writes its PowerShell without what only newer or interactive PowerShell has', () => {
    const scripts = tracked.filter((file) => file.startsWith('scripts/powershell/') && file.endsWith('.ps1'));
    const forbidden = [
      /Invoke-Expression/i,
      /\?\?=?/,
      /-Parallel\b/i,
      /\bclass\s+\w+\s*[:{]/,
      /&&|\|\|/,
      /\[scriptblock\]::Create/i,
      /Add-Type/i,
      /\$switch\b/i,
      /\$input\b/i,
      /Write-Host/i,
    ];
    expect(
      scripts.flatMap((file) =>
        forbidden.filter((pattern) => pattern.test(text(file).replace(/<#[\s\S]*?#>|#.*$/gm, ''))).map((pattern) => `${file}: ${pattern.source}`),
      ),
    ).toEqual([]);
  });

  it('pins every version exactly', () => {
    const { dependencies, devDependencies } = JSON.parse(text('package.json')) as Readonly<
      Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>
    >;
    expect(Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
