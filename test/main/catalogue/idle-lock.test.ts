import { expect, it } from 'vitest';
import { idleLock } from '../../../main/catalogue/user-identification/idle-lock.control.ts';

it('the idle lock names the screen saver that locks the session where it explains, before a fix and among its effects', () => {
  const { why, fix } = idleLock;
  const texts = fix?.kind === 'set' ? [why, fix.consequence, ...(fix.prechecks ?? []).map(({ say }) => say)] : [];
  expect(texts).toHaveLength(3);
  for (const text of texts) expect(text).toContain('screen saver');
});
