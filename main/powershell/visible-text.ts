import { harmless } from '../contract/foreign-text.ts';

/** At most `limit` characters of foreign text, with what cannot be seen written as its code point. */
export function visibleOutput(text: string, limit = 200): string {
  const shown = harmless(text.slice(0, limit));
  return text.length > limit ? `${shown}…` : shown;
}

/** Like visibleText for several lines: line ends stay, and the end is kept instead of the beginning. */
export function visibleEnd(text: string, limit = 2000): string {
  const tail = text.trim().slice(-limit);
  return tail
    .split(/\r?\n/u)
    .map((line) => visibleOutput(line, limit))
    .join('\n');
}

/** Each UTF-16 unit as JSON writes it in ASCII. */
export function escapeUnits(text: string): string {
  let escaped = '';
  for (let at = 0; at < text.length; at += 1) escaped += `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`;
  return escaped;
}
