import { beforeEach, expect, it } from 'vitest';
import { createElement } from 'react';
import { AppliedSteps } from '../../../renderer/fix/applied-steps.tsx';
import { sampleStep } from '../../../renderer/gallery/sample-data.ts';
import { openConnection } from '../open-connection.ts';
import { renderStatic } from '../render-static.ts';

beforeEach(() => {
  openConnection({});
});

it('a change that was not done shows what Windows said and what to do next', () => {
  const text = (outcome: Parameters<typeof sampleStep>[0], became?: Parameters<typeof sampleStep>[2]): string =>
    renderStatic(createElement(AppliedSteps, { steps: [sampleStep(outcome, 0, became)] })).text;
  expect(text('failed')).toContain('access is denied (0x80070005). Correct the cause that Windows names.');
  expect(text('moved')).toContain('Find out who changed the value.');
  expect(text('moved', 'made')).toContain('Done in part');
  expect(text('moved', 'made') + text('failed', 'unknown')).not.toMatch(/who changed|someone else|not done/i);
  expect(text('done')).not.toContain('plan the change again');
});
