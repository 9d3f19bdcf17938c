import ts from 'typescript';

/** Spoken, or shown as one string without elements. */
const attributes: ReadonlySet<string> = new Set(['aria-label', 'label', 'title']);
/** Each isolates names, or gives words and numbers of Castellan. */
const safe: ReadonlySet<string> = new Set(['String', 'counted', 'durationWords', 'isolated', 'localTime', 'targetNames', 'toLocaleString']);

/** The values that labels of this file join with words, and that pass through no function that isolates them. */
export function joinedBare(file: string, source: string): readonly string[] {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    // A property `title` of styles is no text.
    const isLabel = ts.isJsxAttribute(node)
      ? attributes.has(node.name.getText(parsed))
      : ts.isPropertyAssignment(node) && node.name.getText(parsed) === 'label';
    if (isLabel)
      found.push(
        ...joinedIn(node)
          .flatMap(valuesOf)
          .map((value) => value.getText(parsed)),
      );
    ts.forEachChild(node, walk);
  };
  walk(parsed);
  return [...new Set(found)];
}

/** What templates put between their words, and what `[…].join()` joins. */
function joinedIn(node: ts.Node): readonly ts.Expression[] {
  const own = ts.isTemplateExpression(node)
    ? node.templateSpans.map(({ expression }) => expression)
    : ts.isArrayLiteralExpression(node)
      ? node.elements.map((element) => (ts.isSpreadElement(element) ? element.expression : element))
      : [];
  const inner: ts.Expression[] = [];
  ts.forEachChild(node, (child) => {
    inner.push(...joinedIn(child));
  });
  return [...own, ...inner];
}

/** The bare values of an expression: both sides of a choice, nothing of a text, nothing that a safe function gives. */
function valuesOf(node: ts.Expression): readonly ts.Expression[] {
  if (ts.isParenthesizedExpression(node)) return valuesOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...valuesOf(node.whenTrue), ...valuesOf(node.whenFalse)];
  // Its own parts are found as well.
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || ts.isArrayLiteralExpression(node)) return [];
  if (!ts.isCallExpression(node)) return [node];
  const name = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : node.expression.getText();
  return safe.has(name) ? [] : [node];
}
