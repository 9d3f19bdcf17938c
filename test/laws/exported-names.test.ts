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

  it('is a plain term that says what it names', () => {
    const names = sources.flatMap((file) => exportedNames(file, readFileSync(join(root, file), 'utf8')));
    expect(names.filter(isVague)).toEqual([]);
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

  it('is found in each form of an export', () => {
    const text =
      'export const a = 1, b = 2; export function c(): void; export class D {} export interface E {} export type F = 1; const g = 1; export * from "./x.ts";';
    expect(exportedNames('x.ts', text)).toEqual(['a', 'b', 'c', 'D', 'E', 'F']);
  });
});
