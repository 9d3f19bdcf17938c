import { expect, it } from 'vitest';
import { impactGroups } from '../../../renderer/fix/impact-groups.ts';
import { changeWith, held } from '../sample-plan.ts';

it('the impact of a plan names each sentence once, with its controls, and nothing of what is on hold', () => {
  const changes = [
    changeWith({ controls: ['A'], consequence: ['Clients lose access.', 'Takes effect immediately.'] }),
    changeWith({ controls: ['B', 'C'], consequence: ['Clients lose access.'] }),
    { ...held(), controls: ['D'], consequence: ['Never shown.'] },
  ];
  expect(impactGroups(changes)).toEqual([
    { statement: 'Clients lose access.', controls: ['A', 'B', 'C'] },
    { statement: 'Takes effect immediately.', controls: ['A'] },
  ]);
});
