import type { Facts, Reading } from '../../contract/reading.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { keyText } from '../../words/key-text.ts';

/**
 * What was known, with what has been read again put over it. What was read whole, or follows from other readings, replaces the old
 * one; of resources whose keys the catalogue names only the rows that were asked for are new, so the others stay with their time.
 */
export function mergeFacts(known: Facts, again: Facts): Facts {
  return { ...known, ...Object.fromEntries(Object.entries(again).map(([name, reading]) => [name, mergeReading(known[name], reading)])) };
}

function mergeReading(before: Reading | undefined, after: Reading): Reading {
  const { scope } = resourceNamed(after.resource);
  if (!before || scope.is !== 'addressed') return after;
  const fresh = new Set(after.rows.map((row) => keyText(row.key)));
  const stayed = before.rows.filter((row) => !fresh.has(keyText(row.key)));
  if (stayed.length === 0) return after;
  const complete = before.complete && after.complete;
  const problem = after.problem ?? (complete ? undefined : before.problem);
  return {
    resource: after.resource,
    at: before.at < after.at ? before.at : after.at,
    complete,
    rows: [...stayed, ...after.rows],
    ...(problem && { problem }),
  };
}
