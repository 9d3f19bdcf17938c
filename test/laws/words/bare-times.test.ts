import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from '../code/generated-file.ts';
import { tracked } from '../code/tracked-files.ts';

/** The names of times in the data: `at`, `finishedAt`, `since`. A bare `at` or `until` may be a place in a list or a day, so only as a property. */
const isTime = (node: ts.Expression): boolean =>
  ts.isPropertyAccessExpression(node)
    ? /^(?:at|since|until|validUntil|expires|due)$|[a-z]At$/.test(node.name.text)
    : ts.isIdentifier(node) && /^since$|[a-z]At$/.test(node.text);

/** The times that a text of this file shows as the data has them. */
function bareTimes(file: string, source: string): readonly string[] {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    // React alone reads a key.
    if (ts.isJsxAttribute(node) && node.name.getText(parsed) === 'key') return;
    const isShown = ts.isTemplateSpan(node) || (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent));
    if (isShown && node.expression && isTime(node.expression)) found.push(node.expression.getText(parsed));
    ts.forEachChild(node, walk);
  };
  walk(parsed);
  return found;
}

describe('a text', () => {
  it('shows no time as the data has it', () => {
    const files = tracked.filter((file) => /^(?:main|renderer)\/.*\.tsx?$/.test(file));
    expect(files.length).toBeGreaterThan(500);
    expect(files.flatMap((file) => bareTimes(file, readFileSync(join(root, file), 'utf8')).map((time) => `${file}: ${time}`))).toEqual([]);
  });

  it.each([
    ['const x = `Read ${each.at}, since ${since}`;', ['each.at', 'since']],
    ['const x = <p>Read {scan.finishedAt}</p>;', ['scan.finishedAt']],
    ['const x = <li key={`${run} ${each.at}`}>{localTime(each.at)} {list[at]}</li>;', []],
    ['const x = `${timeWords(run.at)} ${String(at)} ${sum.format}`;', []],
  ])('is searched for times: %s', (source, times) => {
    expect(bareTimes('x.tsx', source)).toEqual(times);
  });
});
