import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../code/generated-file.ts';
import type { ReadText } from './word-complaints.ts';

/** What stands for a value in a template: a name, as the sentence has it. */
export const placeholder = 'Name';

/** Texts of a source file that have at least two words: names of modules, commands and keys have none. */
export function textsIn(file: string, source: string): readonly ReadText[] {
  const found: ReadText[] = [];
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const add = (node: ts.Node, text: string): void => {
    const line = parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    // A path of the registry is a key, no sentence.
    if (text.startsWith('HKLM\\')) return;
    // A piece of a sentence may begin or end with a blank: its neighbor has the next word.
    if (/[a-z]{2,} [a-z]{2,}/i.test(text)) found.push({ where: `${file}:${String(line)}`, kind: 'label', text: text.trim() });
  };
  const walk = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    // Commands of PowerShell are no sentences.
    if (ts.isTaggedTemplateExpression(node)) return;
    if (ts.isStringLiteralLike(node)) add(node, node.text);
    if (ts.isTemplateExpression(node)) add(node, [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(placeholder));
    ts.forEachChild(node, walk);
  };
  walk(parsed);
  return found;
}

/** Places of the comments, in order. What stands between tags is text of a screen, even where it has slashes. */
function commentRanges(node: ts.Node, parsed: ts.SourceFile): readonly ts.CommentRange[] {
  if (node.kind === ts.SyntaxKind.JsxText || ts.isJSDoc(node)) return [];
  const children = node.getChildren(parsed);
  if (children.length > 0) return children.flatMap((child) => commentRanges(child, parsed));
  return [...(ts.getTrailingCommentRanges(parsed.text, node.pos) ?? []), ...(ts.getLeadingCommentRanges(parsed.text, node.pos) ?? [])];
}

/** The comments of a source file, each as one text without its stars and slashes; lines of one comment belong together. */
export function commentsIn(file: string, source: string): readonly ReadText[] {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const places = [...new Map(commentRanges(parsed, parsed).map(({ pos, end }) => [pos, { pos, end }])).values()].sort((a, b) => a.pos - b.pos);
  const isLine = (pos: number): boolean => source.startsWith('//', pos);
  const joined: { readonly pos: number; end: number }[] = [];
  for (const place of places) {
    const last = joined.at(-1);
    if (last && isLine(last.pos) && isLine(place.pos) && /^\r?\n[ \t]*$/.test(source.slice(last.end, place.pos))) last.end = place.end;
    else joined.push(place);
  }
  return joined.flatMap(({ pos, end }) => {
    const text = noteText(
      source
        .slice(pos, end)
        .replace(/^\/\*+|\*+\/$|^[ \t]*\/\/+/gm, ' ')
        .replace(/^\s*\*/gm, ' '),
    );
    return text === '' ? [] : [{ where: `${file}:${String(source.slice(0, pos).split('\n').length)}`, kind: 'label' as const, text }];
  });
}

/** A comment as one line. Code in it is no English. */
export const noteText = (text: string): string =>
  text
    .replace(/`[^`]*`/g, 'code')
    .replace(/\s+/g, ' ')
    .trim();

/** Every text written in the sources of a room (or every comment) whose names end like this. */
export function textsOfRoom(room: string, read: typeof textsIn, except: readonly string[] = [], endings: readonly string[] = ['.ts']): readonly ReadText[] {
  return readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => endings.some((ending) => file.endsWith(ending)) && !file.endsWith('.generated.ts') && !except.includes(file))
    .sort()
    .flatMap((file) => read(`${room}/${file}`, readFileSync(join(root, room, file), 'utf8')));
}
