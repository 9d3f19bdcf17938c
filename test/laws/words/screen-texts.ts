import ts from 'typescript';
import { placeholder, textsIn } from './source-texts.ts';
import type { ReadText, TextKind } from './word-complaints.ts';

/** Attributes whose single word is read or heard too. */
const readAttributes: ReadonlySet<string> = new Set(['alt', 'aria-label', 'hint', 'label', 'placeholder', 'title', 'validationMessage']);
/** Elements inside a sentence. Any other element begins a text of its own. */
const inSentence: ReadonlySet<string> = new Set(['a', 'b', 'code', 'em', 'kbd', 'span', 'strong']);
/** More variants of one text are not tried. */
const maximumVariants = 64;

/** How the page shows the text between two tags: line breaks and what stands around them are no blanks. */
function shownText(text: string): string {
  const lines = text.split('\n');
  return lines
    .map((line, index) => (index === 0 ? line : line.trimStart()))
    .map((line, index) => (index === lines.length - 1 ? line : line.trimEnd()))
    .filter((line) => line !== '' || lines.length === 1)
    .join(' ');
}

/** What an expression may put into a text: each string of a choice, nothing where `&&` shows nothing, a name for any other value. */
function variantsOf(node: ts.Expression | ts.JsxChild): readonly string[] {
  if (ts.isParenthesizedExpression(node)) return variantsOf(node.expression);
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [[node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(placeholder)];
  if (ts.isConditionalExpression(node)) return [...variantsOf(node.whenTrue), ...variantsOf(node.whenFalse)];
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) return [...variantsOf(node.right), ''];
  if (isElement(node)) return isInline(node) ? textOf(childrenOf(node)) : ['\n'];
  return [placeholder];
}

const isElement = (node: ts.Node): node is ts.JsxElement | ts.JsxSelfClosingElement | ts.JsxFragment =>
  ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node);
const isInline = (node: ts.Node): boolean => ts.isJsxElement(node) && inSentence.has(node.openingElement.tagName.getText());
const childrenOf = (node: ts.Node): readonly ts.JsxChild[] => (ts.isJsxElement(node) || ts.isJsxFragment(node) ? node.children : []);

/** Whether the text of this element is a part of the text around it. */
function isPart(node: ts.Node): boolean {
  if (!isInline(node)) return false;
  let { parent } = node;
  while (ts.isJsxExpression(parent) || ts.isParenthesizedExpression(parent) || ts.isConditionalExpression(parent) || ts.isBinaryExpression(parent))
    ({ parent } = parent);
  return isElement(parent);
}

/** The variants of what these children show. An element that is a text of its own stands as a line break. */
function textOf(children: readonly ts.JsxChild[]): readonly string[] {
  let variants: readonly string[] = [''];
  for (const child of children) {
    const next = ts.isJsxText(child)
      ? [shownText(child.text)]
      : ts.isJsxExpression(child)
        ? child.expression
          ? variantsOf(child.expression)
          : ['']
        : variantsOf(child);
    variants = variants.flatMap((before) => next.map((after) => before + after)).slice(0, maximumVariants);
  }
  return variants;
}

/** The texts between other elements; a blank beside an element only keeps the two apart. */
const linesOf = (text: string): readonly string[] => {
  const lines = text.split('\n');
  return lines.map((line, index) => (index > 0 ? line.trimStart() : line)).map((line, index) => (index < lines.length - 1 ? line.trimEnd() : line));
};

/** A text with a full stop inside or at its end is made of sentences. */
const kindOf = (text: string): TextKind => (/\.$|[.?!] \p{Lu}/u.test(text) ? 'sentence' : 'label');
/** A value behind a full stop is a sentence of its own. */
const withoutLastName = (text: string): string => (text.endsWith(`. ${placeholder}`) ? text.slice(0, -placeholder.length - 1) : text);
const hasWords = (text: string): boolean => /\p{L}{2,}/u.test(text.replaceAll(placeholder, ''));

/** Every text of a screen: its strings, what stands between its tags (one text for each block), the attributes that are read. */
export function screenTexts(file: string, source: string): readonly ReadText[] {
  const found: ReadText[] = textsIn(file, source).map((each) => ({ ...each, text: withoutLastName(each.text), kind: kindOf(withoutLastName(each.text)) }));
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const add = (node: ts.Node, shown: string): void => {
    const text = withoutLastName(shown);
    const line = parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (hasWords(text)) found.push({ where: `${file}:${String(line)}`, kind: kindOf(text), text });
  };
  const walk = (node: ts.Node): void => {
    if (isElement(node) && !isPart(node)) for (const text of textOf(childrenOf(node)).flatMap(linesOf)) add(node, text);
    if (ts.isJsxAttribute(node) && readAttributes.has(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer))
      add(node, node.initializer.text);
    ts.forEachChild(node, walk);
  };
  walk(parsed);
  return [...new Map(found.map((each) => [`${each.where} ${each.text}`, each])).values()];
}
