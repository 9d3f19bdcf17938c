import type { NotedHead, NotedHeads } from '../../contract/chain-head.ts';

/** What the heads that the host keeps say about the journal. */
export type HeadsCompared =
  | { readonly is: 'holds' | 'none' }
  | { readonly is: 'cutOff'; readonly head: NotedHead; readonly missing: number }
  | { readonly is: 'replaced'; readonly head: NotedHead }
  | { readonly is: 'otherJournal'; readonly head: NotedHead }
  | { readonly is: 'notRead' | 'notKept'; readonly why: string };

/** The codes of the lines of a journal, first line first. */
export type LineCodes = readonly string[];

/**
 * Compares every noted head with the line it names. A journal that goes on after a noted head holds; one that ends before it was cut
 * off, or an older copy was put in its place; another line in its place means that the journal was written anew from an older copy.
 * The head that names the most lines decides, so that a later head of a cut journal hides nothing.
 */
export function compareHeads(noted: NotedHeads, lines: LineCodes): HeadsCompared {
  if (noted.is !== 'read') return noted;
  const own = noted.heads.filter((head) => head.journal === lines[0]);
  const other = noted.heads.find((head) => head.journal !== lines[0]);
  const replaced = own.filter((head) => head.n <= lines.length && lines[head.n - 1] !== head.mac);
  const beyond = own.filter((head) => head.n > lines.length);
  const furthest = (heads: readonly NotedHead[]): NotedHead | undefined =>
    heads.reduce<NotedHead | undefined>((best, head) => (best === undefined || head.n > best.n ? head : best), undefined);
  const cut = furthest(beyond);
  if (cut) return { is: 'cutOff', head: cut, missing: cut.n - lines.length };
  const changed = furthest(replaced);
  if (changed) return { is: 'replaced', head: changed };
  if (own.length > 0) return { is: 'holds' };
  return other ? { is: 'otherJournal', head: other } : { is: 'none' };
}
