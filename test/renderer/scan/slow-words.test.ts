import { expect, it } from 'vitest';
import { slowWords } from '../../../renderer/scan/slow-words.ts';

const reading = [
  { title: 'Services', since: 20_000 },
  { title: 'Folders', since: 10_000 },
];

it('a scan that goes on long says nothing while each subject is read quickly', () => {
  expect(slowWords([{ title: 'Services', since: 599_000 }], false, 0, 600_000)).toBeUndefined();
  expect(slowWords([], false, 0, 600_000)).toBeUndefined();
});

it('a subject that takes long is named, the one that is read longest', () => {
  expect(slowWords(reading, false, 0, 24_000)).toBeUndefined();
  expect(slowWords(reading, false, 0, 26_000)).toContain('Reading “Folders” takes longer than usual.');
});

it('a host that opens slowly gets no reason that is about folders', () => {
  expect(slowWords([], true, 0, 10_000)).toBeUndefined();
  expect(slowWords([], true, 0, 16_000)).toMatch(/^Opening the host takes longer than usual\. (?!.*folders)/);
});
