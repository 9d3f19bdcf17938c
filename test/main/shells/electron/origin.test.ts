import { expect, it } from 'vitest';
import { isOurs } from '../../../../main/shells/electron/origin.ts';

it.each([
  ['app://castellan/', true],
  ['app://castellan', true],
  ['app://castellan.example/', false],
  ['app://castellan@example.org/', false],
  ['app://other/', false],
  ['https://castellan/', false],
  ['file:///castellan', false],
])('%s is a page of ours: %s', (url, ours) => {
  expect(isOurs(url)).toBe(ours);
});
