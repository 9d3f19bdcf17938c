import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from './generated-file.ts';

/** The names that a file exports by itself; what it only hands on is exported elsewhere. */
export function exportedNames(file: string, text: string): readonly string[] {
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const names = statements.flatMap((statement): readonly string[] => {
    if (!ts.canHaveModifiers(statement) || !ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : name.elements.map((each) => each.getText())));
    const isNamed =
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isEnumDeclaration(statement);
    return isNamed && statement.name ? [statement.name.text] : [];
  });
  return [...new Set(names)];
}

/** Words that leave open what a name means. */
const vagueWords: ReadonlySet<string> = new Set(['told', 'said', 'ground', 'grounds', 'concerned']);
/** Every name that a file gives: to variables, parameters, properties, functions and types. */
function givenNames(file: string, text: string): readonly string[] {
  const names: string[] = [];
  const walk = (node: ts.Node): void => {
    const { name } = node as { readonly name?: ts.Node };
    // `a.b` reads a name, and an import takes one over.
    if (name && !ts.isPropertyAccessExpression(node) && !ts.isImportClause(node) && (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)))
      names.push(name.text.replace('#', ''));
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS));
  return names;
}
const isVague = (name: string): boolean => name.split(/_|(?<=[a-z0-9])(?=[A-Z])/).some((word) => vagueWords.has(word.toLowerCase()));

const sources = ['main', 'renderer'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(room, file)),
);

describe('an exported name', () => {
  it('means one thing: no two files export it', () => {
    const files = new Map<string, string[]>();
    for (const file of sources)
      for (const name of exportedNames(file, readFileSync(join(root, file), 'utf8'))) files.set(name, [...(files.get(name) ?? []), file]);
    expect(files.size).toBeGreaterThan(500);
    expect([...files].filter(([, places]) => places.length > 1)).toEqual([]);
  });

  it('is a plain term that says what it names, as each other name is', () => {
    const vague = sources.flatMap((file) => {
      const names = givenNames(file, readFileSync(join(root, file), 'utf8'));
      return names.filter(isVague).map((name) => `${file}: ${name}`);
    });
    expect(vague).toEqual([]);
  });

  it.each([
    ['ToldRollback', true],
    ['toldRollbackSchema', true],
    ['RollbackTold', true],
    ['Said', true],
    ['grounds', true],
    ['VMS_CONCERNED', true],
    ['backgroundOf', false],
    ['unfoldList', false],
  ])('%s is vague: %s', (name, vague) => {
    expect(isVague(name)).toBe(vague);
  });

  it('is found as a variable, parameter, property, binding, function and type', () => {
    const text =
      'type A = { b: 1; c(d: 1): void }; class E { #f = 1; g = { h: 1 }; } function i({ j, k: l }: A, ...m: A[]) { const n = m.o; return { p: n, j }; }';
    expect(givenNames('x.ts', text)).toEqual(['A', 'b', 'c', 'd', 'E', 'f', 'g', 'h', 'i', 'j', 'l', 'm', 'n', 'p', 'j']);
  });

  it('is found in each form of an export', () => {
    const text =
      'export const a = 1, b = 2; export function c(): void; export class D {} export interface E {} export type F = 1; const g = 1; export * from "./x.ts";';
    expect(exportedNames('x.ts', text)).toEqual(['a', 'b', 'c', 'D', 'E', 'F']);
  });
});
