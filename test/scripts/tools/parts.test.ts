import { expect, it } from 'vitest';
import { allParts, parts } from '../../../scripts/tools/parts.mjs';

it('each part says in words what it is and why building it takes time', () => {
  for (const part of allParts) {
    const { name, work } = parts[part];
    expect([part, /^The [a-zA-Z ]+$/.test(name), /^it [a-z ]+$/.test(work)]).toEqual([part, true, true]);
  }
});
