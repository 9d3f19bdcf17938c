import type { NotedHead, NotedHeads } from '../../contract/chain-head.ts';
import { textOf } from '../../contract/fact-state.ts';
import type { WireRow } from '../../grammar/resource-shape.ts';

const written = /^Castellan has ended run ([0-9A-Za-z-]{1,80})\. Head of the journal: line ([0-9]{1,9}), code ([0-9a-f]{64}), journal ([0-9a-f]{64})\.$/;

/** The heads in the events that PowerShell found, newest first. An event that does not have exactly their form names no head. */
export function headsIn(rows: readonly WireRow[]): NotedHeads {
  const unread = rows.flatMap(({ facts }) => (facts['text']?.is === 'unread' ? [facts['text'].why] : []))[0];
  if (unread !== undefined) return { is: 'notRead', why: unread };
  const heads = rows.flatMap(({ facts }): readonly NotedHead[] => {
    const at = textOf(facts['at']);
    const [, run, n, mac, journal] = written.exec(textOf(facts['text']) ?? '') ?? [];
    if (at === undefined || run === undefined || n === undefined || mac === undefined || journal === undefined) return [];
    return [{ run, at, n: Number(n), mac, journal }];
  });
  return { is: 'read', heads: [...heads].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.n - a.n)) };
}
