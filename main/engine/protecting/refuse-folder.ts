import { neverTouchList as list } from './never-touch-list.ts';

/**
 * Why the access list of this folder is never changed, or undefined. A path that could name another folder than it seems is refused:
 * relative to a drive, with a stream, short names, dots or blanks that Windows drops, over a share, through the object namespace
 * (learn.microsoft.com/windows/win32/fileio/naming-a-file).
 */
export function refuseFolder(path: string): string | undefined {
  const plain = /^(?:(?:\\\\\?\\)?[A-Za-z]:|\\\\\?\\Volume\{[0-9A-Fa-f-]{36}\})(?:\\(.*))?$/s.exec(path.replaceAll('/', '\\'));
  if (!plain) return list.notPlain;
  const names = (plain[1] ?? '').split('\\').filter((name) => name !== '');
  if (names.length === 0) return list.volumeRoot;
  if (names.some(isShortOrDisguised)) return list.notPlain;
  return list.folders.find((rule) => matches(rule.path.split('\\'), rule.whole, names))?.why;
}

/** `WINDOW~1`; `Windows::$INDEX_ALLOCATION`; `Windows.` and `Windows ` are the same folder as `Windows`. */
const isShortOrDisguised = (name: string): boolean => name.includes(':') || /[. ]$/.test(name) || /^[^. ]{1,6}~\d{1,6}(?:\.[^. ]{1,3})?$/.test(name);

const matches = (rule: readonly string[], whole: boolean, names: readonly string[]): boolean =>
  (whole ? names.length >= rule.length : names.length === rule.length) &&
  rule.every((name, index) => name === '*' || name.toLowerCase() === (names[index] ?? '').toLowerCase());
