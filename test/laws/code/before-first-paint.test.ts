import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from './generated-file.ts';

/** What a text imports while it is loaded: not types, and not what it imports later. */
function loadedWith(text: string): readonly string[] {
  return ts.createSourceFile('a.tsx', text, ts.ScriptTarget.Latest).statements.flatMap((each) => {
    if (!ts.isImportDeclaration(each) && !ts.isExportDeclaration(each)) return [];
    const onlyTypes = ts.isImportDeclaration(each) ? each.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword : each.isTypeOnly;
    return !onlyTypes && each.moduleSpecifier && ts.isStringLiteral(each.moduleSpecifier) ? [each.moduleSpecifier.text] : [];
  });
}

const fromRoot = (file: string): string => relative(root, file).split(sep).join('/');

/** Own files, as paths from the root, and packages that are loaded with this file; those of Node.js are left out. */
function everythingLoadedWith(file: string, known: Set<string> = new Set()): ReadonlySet<string> {
  known.add(fromRoot(file));
  for (const specifier of loadedWith(readFileSync(file, 'utf8'))) {
    if (specifier.startsWith('node:')) continue;
    if (!specifier.startsWith('.')) known.add(specifier);
    else if (!known.has(fromRoot(join(dirname(file), specifier)))) everythingLoadedWith(join(dirname(file), specifier), known);
  }
  return known;
}

describe('before the window has its first page', () => {
  it('only the modules that show it are loaded, and no package but Electron', () => {
    const loaded = [...everythingLoadedWith(join(root, 'main/shells/electron/castellan-window.ts'))];
    expect(loaded.filter((each) => !existsSync(join(root, each)))).toEqual(['electron']);
    expect(loaded.filter((each) => /^main\/(?!shells\/|powershell\/|contract\/foreign-text|storage\/json\/storage-error|words\/)/u.test(each))).toEqual([]);
    expect(loaded.filter((each) => each.startsWith('main/shells/workspace') || each.startsWith('main/shells/cli/commands'))).toEqual([]);
    expect(loaded.length).toBeLessThan(40);
  });
  it('the page loads no package and no screen', () => {
    expect([...everythingLoadedWith(join(root, 'renderer/main.tsx'))].sort()).toEqual(['renderer/after-first-paint.ts', 'renderer/main.tsx']);
  });
  it('finds what is imported while a module is loaded, and nothing else', () => {
    expect(loadedWith("import a from './a.ts'; import type { B } from './b.ts'; export * from './c.ts'; void import('./d.ts');")).toEqual(['./a.ts', './c.ts']);
  });
});
