import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyDraft } from '../../../main/contract/wizard/draft.ts';
import { openStorage } from '../../../main/storage/host-storage.ts';
import { folder } from './journals.ts';

it('a draft of an earlier version keeps its optional groups', async () => {
  const base = folder();
  mkdirSync(join(base, 'host-1'));
  const { optionalGroups: _renamed, ...draft } = emptyDraft;
  writeFileSync(join(base, 'host-1', 'draft.json'), JSON.stringify({ ...draft, apart: ['W02-36/memory-integrity'] }));
  const storage = await openStorage(base, 'host-1');
  expect(await storage.draft.read()).toEqual({ value: { ...emptyDraft, optionalGroups: ['W02-36/memory-integrity'] } });
  await storage.close();
});
