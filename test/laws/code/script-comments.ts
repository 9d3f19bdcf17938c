import { noteText } from '../words/source-texts.ts';
import type { ReadText } from '../words/word-complaints.ts';

/** In this order: here-strings, strings, comments, and a sign behind a backtick, which begins none of them. */
const parts =
  /@'\r?\n[\s\S]*?\n'@|@"\r?\n[\s\S]*?\n"@|'(?:[^']|'')*'|"(?:[^"`]|`[\s\S]|"")*"|`[\s\S]|(?<block><#[\s\S]*?#>)|(?<lines>(?<=^|[\s;(){}|,])#[^\n]*(?:\n[ \t]*#[^\n]*)*)/g;

/** The comments of a PowerShell script: help and blocks, and lines that follow each other, each as one text. */
export function scriptComments(file: string, source: string): readonly ReadText[] {
  return [...source.matchAll(parts)].flatMap((match) => {
    const comment = match.groups?.['block'] ?? match.groups?.['lines'];
    if (comment === undefined) return [];
    const text = noteText(comment.replace(/^<#|#>$/g, ' ').replace(/^[ \t]*#+/gm, ' '));
    return text === '' ? [] : [{ where: `${file}:${String(source.slice(0, match.index).split('\n').length)}`, kind: 'label' as const, text }];
  });
}
