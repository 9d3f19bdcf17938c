import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './generated-file.ts';
import { tracked } from './tracked-files.ts';

it('hosts with something between are made by wrapHost: a new operation of the port is passed on by all of them', () => {
  const delegates = /\bnoteHead: (?:async )?\((\w+, \w+)\) => \w+\.noteHead\(\1\)/;
  const byThemselves = tracked.filter((file) => /^test\/.*\.ts$/.test(file) && delegates.test(readFileSync(join(root, file), 'utf8')));
  expect(byThemselves).toEqual(['test/wrap-host.ts']);
});
