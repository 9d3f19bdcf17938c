import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { builtFolder } from '../../built-parts.ts';

it('the screens are built for production, also when a test runner builds them', () => {
  expect(process.env['NODE_ENV']).not.toBe('production');
  const folder = join(builtFolder('renderer'), 'assets');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  // A text that only React's development build holds.
  expect(scripts.filter((name) => readFileSync(join(folder, name), 'utf8').includes('Download the React DevTools'))).toEqual([]);
});
