import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';

interface Result {
  readonly outcome: string;
  readonly was: { readonly v?: unknown };
  readonly is: { readonly v?: unknown; readonly unread?: unknown };
  readonly message: string;
}

const script = fileURLToPath(new URL('guarded.ps1', import.meta.url));
const said = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', script], { encoding: 'utf8', timeout: 120_000 });
const results = JSON.parse(said.stdout === '' ? '{}' : said.stdout) as Readonly<Record<string, Result>>;

it('compare-and-set answers every case, also where a write of a list throws', () => {
  expect(said.stderr).toBe('');
  expect(Object.keys(results)).toHaveLength(22);
});

it.each([
  ['written', 'done', 'new', /^$/],
  ['threwAfter', 'done', 'new', /although Windows complained: It ended with 3\./],
  ['threwBefore', 'failed', 'old', /^Access is denied\.$/],
  ['threwInTheMiddle', 'moved', 'half', /neither the old value nor the new one\. Out of memory\./],
  ['ignored', 'failed', 'old', /something else holds it/],
  ['alreadySet', 'already', 'new', /Nothing was changed/],
  ['alreadyAbsent', 'already', undefined, /Nothing was changed/],
  ['changedBefore', 'moved', 'other', /Nothing was changed/],
  ['unreadAfter', 'failed', undefined, /could not be read after the write.*It ended with 1\./],
  ['unreadBefore', 'failed', undefined, /could not be read before the write/],
  ['listWritten', 'done', ['x', 'a', 'b'], /^$/],
  ['listThrewAfter', 'done', ['x', 'a', 'b'], /although Windows complained: It ended with 3\./],
  ['listThrewBefore', 'failed', ['c', 'x'], /^Access is denied\.$/],
  ['listThrewInTheMiddle', 'moved', ['c', 'x', 'a'], /b was not added; c was not removed\. No such account\./],
  ['listIgnored', 'failed', ['c', 'x'], /something else holds the list/],
  ['listAlreadySet', 'already', ['a', 'b', 'x'], /Nothing was changed/],
  ['listPartlySet', 'done', ['a', 'b'], /^$/],
  ['listUnreadAfter', 'failed', undefined, /could not be read after the write/],
  ['lookAlike', 'moved', 'ne\u00ADw', /no longer the one/],
  ['lookAlikeOfOld', 'moved', 'ol\u00ADd', /no longer the one/],
  ['lookAlikeInSet', 'moved', ['old', 'x\u00AD'], /no longer the one/],
  ['lookAlikeInList', 'done', ['a\u00AD', 'b', 'a'], /^$/],
] as const)('a set that is %s ends as %s by what reading shows', (name, outcome, is, message) => {
  const result = results[name];
  expect(result?.outcome).toBe(outcome);
  expect(result?.is.v).toEqual(is);
  expect(result?.message).toMatch(message);
  if (name === 'unreadAfter' || name === 'listUnreadAfter') expect(result?.is.unread).toBeDefined();
});
