import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './generated-file.ts';
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
    // A piece of a sentence may begin or end with a blank: its neighbour has the next word.
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

/** The comments of a source file, each as one text without its stars and slashes. */
export function commentsIn(file: string, source: string): readonly ReadText[] {
  const found: ReadText[] = [];
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, source);
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    if (token !== ts.SyntaxKind.SingleLineCommentTrivia && token !== ts.SyntaxKind.MultiLineCommentTrivia) continue;
    const line = source.slice(0, scanner.getTokenStart()).split('\n').length;
    const text = scanner
      .getTokenText()
      .replace(/^\/\/+|^\/\*+|\*+\/$/g, ' ')
      .replace(/^\s*\*/gm, ' ')
      // Code in a comment is no English.
      .replace(/`[^`]*`/g, 'code')
      .replace(/\s+/g, ' ')
      .trim();
    if (text !== '') found.push({ where: `${file}:${String(line)}`, kind: 'label', text });
  }
  return found;
}

/** Every text written in the sources of a room (or every comment) whose names end like this. */
export function textsOfRoom(room: string, read: typeof textsIn, except: readonly string[] = [], endings: readonly string[] = ['.ts']): readonly ReadText[] {
  return readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => endings.some((ending) => file.endsWith(ending)) && !file.endsWith('.generated.ts') && !except.includes(file))
    .sort()
    .flatMap((file) => read(`${room}/${file}`, readFileSync(join(root, room, file), 'utf8')));
}
