import { createHmac } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The key of the journal beside an undo file of a test. */
export const undoFileKey = 'ab'.repeat(32);

/** An undo file where Castellan puts it, with the key where it keeps that. */
export function sealedUndoFile(host: string, all: readonly object[], edit: (text: string) => string = (text) => text, more: object = {}): string {
  const base = mkdtempSync(join(tmpdir(), 'castellan-undo-'));
  mkdirSync(join(base, 'keys'));
  mkdirSync(join(base, 'host'));
  writeFileSync(join(base, 'keys', 'journal.key'), `${undoFileKey}\n`);
  const content = JSON.stringify({ host: `=${host}`, run: '=r1', head: { n: 1, mac: '0' }, steps: all, ...more }, null, 1).slice(2);
  const text = (seal: string): string => `{\n "seal": "${seal}",\n "version": 2,\n${content}\n`;
  const seal = createHmac('sha256', Buffer.from(undoFileKey, 'hex'))
    .update(text('0'.repeat(64)))
    .digest('hex');
  const path = join(base, 'host', 'undo-r1.json');
  writeFileSync(path, edit(text(seal)));
  return path;
}
