import ts from 'typescript';

/** Spoken, or shown as one string without elements. */
const attributes: ReadonlySet<string> = new Set(['aria-label', 'label', 'title']);
/** Each isolates names, or gives words and numbers of Castellan. */
const safe: ReadonlySet<string> = new Set(['String', 'counted', 'durationWords', 'isolated', 'localDay', 'localTime', 'targetNames', 'toLocaleString']);

/**
 * The values that labels of this file join with words, and that pass through no function that isolates them: in the label, or before in a constant or a function
 * of the same file.
 */
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
        ...[node, ...sourcesOf(node)]
          .flatMap(joinedIn)
          .flatMap(valuesOf)
          .map((value) => value.getText(parsed)),
      );
    ts.forEachChild(node, walk);
  };
  walk(parsed);
  return [...new Set(found)];
}

/** What the file gives to the constants that stand in a label, and what its functions do that give them; those inside these as well. */
function sourcesOf(label: ts.Node): readonly ts.Node[] {
  const found = new Set<ts.Node>();
  const walk = (node: ts.Node): void => {
    const source = ts.isIdentifier(node) && isRead(node) ? declaredAs(node) : undefined;
    if (source && !found.has(source)) {
      found.add(source);
      walk(source);
    }
    ts.forEachChild(node, walk);
  };
  walk(label);
  return [...found];
}

/** `a` alone or in `a.b` and `a()`, and not the `b` of `a.b`, `{ b: 1 }` or `isolated(b)`. */
function isRead(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isCallExpression(parent) && parent.expression !== node) return false;
  return !(ts.isPropertyAccessExpression(parent) && parent.name === node) && !(ts.isPropertyAssignment(parent) && parent.name === node);
}

/** The initial value of the constant, or the function, that has this name where the identifier stands. */
function declaredAs(node: ts.Identifier): ts.Node | undefined {
  for (let scope: ts.Node = node; ; scope = scope.parent) {
    if (ts.isFunctionLike(scope) && scope.parameters.some(({ name }) => name.getText().match(/\w+/g)?.includes(node.text))) return undefined;
    const statements = ts.isBlock(scope) || ts.isSourceFile(scope) ? scope.statements : [];
    for (const statement of statements) {
      if (ts.isFunctionDeclaration(statement) && statement.name?.text === node.text) return statement.body;
      if (!ts.isVariableStatement(statement)) continue;
      const declared = statement.declarationList.declarations.find(({ name }) => ts.isIdentifier(name) && name.text === node.text);
      if (declared) return declared.initializer;
    }
    if (ts.isSourceFile(scope)) return undefined;
  }
}

/** What templates put between their words, and what `[…].join()` joins. */
function joinedIn(node: ts.Node): readonly ts.Expression[] {
  const own = ts.isTemplateExpression(node)
    ? node.templateSpans.map(({ expression }) => expression)
    : ts.isArrayLiteralExpression(node) && isJoined(node)
      ? node.elements.map((element) => (ts.isSpreadElement(element) ? element.expression : element))
      : [];
  const inner: ts.Expression[] = [];
  ts.forEachChild(node, (child) => {
    inner.push(...joinedIn(child));
  });
  return [...own, ...inner];
}

/** `[…].join()`, also after `filter()` or another method; of a constant, a list is taken to be joined where the constant is read. */
function isJoined(list: ts.Expression): boolean {
  const { parent } = list;
  if (ts.isVariableDeclaration(parent)) return true;
  if (!ts.isPropertyAccessExpression(parent) || !ts.isCallExpression(parent.parent)) return false;
  return parent.name.text === 'join' || isJoined(parent.parent);
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
