import { expect, it } from 'vitest';
import { readTexts } from './read-texts.ts';

/** What an error of Windows says, where a text explains it with its code. */
const meanings: readonly (readonly [code: string, meaning: RegExp])[] = [
  // support.microsoft.com/help/2779204: the account of the VMs does not hold this right.
  ['0x80070569', /\blog on as a service\b/iu],
];

it.each(meanings)('a text that names the error %s says in the same sentence what Windows means by it', (code, meaning) => {
  const sentences = Object.values(readTexts)
    .flat()
    .flatMap(({ where, text }) =>
      text
        .split(/(?<=[.;])\s/u)
        .filter((sentence) => sentence.includes(code))
        .map((sentence) => ({ where, sentence })),
    );
  expect(sentences.length).toBeGreaterThan(1);
  expect(sentences.filter(({ sentence }) => !meaning.test(sentence))).toEqual([]);
});
