import ts from 'typescript';
import { placeholder } from './source-texts.ts';
import type { ReadText } from './word-complaints.ts';

const naming: ReadonlySet<string> = new Set(['describe', 'it', 'test']);

/** `it` of `it(…)`, `it.each([…])(…)` and `describe.skipIf(…).each([…])(…)`; undefined for the call that only gives the rows. */
function calledName(call: ts.CallExpression): string | undefined {
  let at: ts.Expression = call.expression;
  while (ts.isPropertyAccessExpression(at) || ts.isCallExpression(at) || ts.isTaggedTemplateExpression(at))
    at = ts.isTaggedTemplateExpression(at) ? at.tag : at.expression;
  return ts.isIdentifier(at) ? at.text : undefined;
}

/** The names that a file gives to its tests and groups of tests. */
export function testNamesIn(file: string, source: string): readonly ReadText[] {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: ReadText[] = [];
  const walk = (node: ts.Node): void => {
    const name = ts.isCallExpression(node) && naming.has(calledName(node) ?? '') ? node.arguments[0] : undefined;
    if (name) {
      const where = `${file}:${String(parsed.getLineAndCharacterOfPosition(name.getStart()).line + 1)}`;
      if (ts.isStringLiteralLike(name)) found.push({ where, kind: 'label', text: name.text });
      if (ts.isTemplateExpression(name))
        found.push({ where, kind: 'label', text: [name.head.text, ...name.templateSpans.map((span) => span.literal.text)].join(placeholder) });
    }
    ts.forEachChild(node, walk);
  };
  walk(parsed);
  return found;
}
