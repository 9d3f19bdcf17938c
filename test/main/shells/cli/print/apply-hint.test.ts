import { expect, it } from 'vitest';
import type { Change } from '../../../../../main/contract/plan.ts';
import { applyHint } from '../../../../../main/shells/cli/print/apply-hint.ts';

const change = (standing: Change['standing']): Change => ({ standing }) as Change;
const guarded = change({ is: 'guarded', danger: { rule: 'r', reason: 'x', when: 'now', proofs: ['path'] }, understand: [] });

it('asks for the name of the host only where a change can cut the connection, and never writes the name itself', () => {
  expect(applyHint({ id: 'p', changes: [change({ is: 'ready' })] }, 'plan.json')).toBe('Read the plan, then run: castellan apply --plan plan.json --confirm p');
  expect(applyHint({ id: 'p', changes: [guarded] }, 'plan.json')).toBe(
    'Read the plan, then run: castellan apply --plan plan.json --confirm p --host-name NAME',
  );
  expect(applyHint({ id: 'p', changes: [guarded] }, undefined)).toContain('--out FILE');
});
