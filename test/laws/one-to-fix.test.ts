import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './code/generated-file.ts';
import { screenTexts } from './words/screen-texts.ts';
import { tracked } from './code/tracked-files.ts';

/** Asks in one expression for the verdict and for the accepted risk. */
const writesOut = /verdict === 'notMet'\)? && \(?!(?:\w+\??\.)*waived|!(?:\w+\??\.)*waived\)? && \(?(?:\w+\??\.)*verdict === 'notMet'/;

describe('what is to fix', () => {
  it('is written once: in isToFix', () => {
    const writing = tracked
      .filter((file) => /^(main|scripts|renderer)\/.*\.(ts|tsx|mjs)$/.test(file))
      .filter((file) => writesOut.test(readFileSync(join(root, file), 'utf8')));
    expect(writing).toEqual(['main/words/findings/is-to-fix.ts']);
  });

  it.each([
    "row.verdict === 'notMet' && !row.waived",
    "verdict === 'notMet' && !waived",
    "!waived && verdict === 'notMet'",
    "(row?.verdict === 'notMet') && !row?.waived",
    "!finding.row.waived && finding.row.verdict === 'notMet'",
  ])('is found where it is written as %s', (text) => {
    expect(text).toMatch(writesOut);
  });
});

describe('that nothing is to fix', () => {
  const says = /\bnothing (?:is )?(?:left )?to fix\b|\b(?:no findings? (?:is|are)|none (?:is|are)) to fix\b/i;

  it('is said once: where what could not be read is counted', () => {
    const saying = tracked
      .filter((file) => /^(main|renderer)\/.*\.(ts|tsx)$/.test(file))
      .filter((file) => screenTexts(file, readFileSync(join(root, file), 'utf8')).some(({ text }) => says.test(text)));
    expect(saying).toEqual(['main/words/findings/nothing-to-fix.ts']);
  });

  it.each(["note={all === 0 ? 'Nothing to fix' : ''}", '<p>There is nothing to fix.</p>', '`No finding is to fix on ${name}.`', 'title="Nothing is to fix"'])(
    'is found where it is written as %s',
    (text) => {
      const source = text.startsWith('<') || text.startsWith('`') ? `const a = ${text};` : `const a = <Card ${text} />;`;
      expect(screenTexts('a.tsx', source).some((each) => says.test(each.text))).toBe(true);
    },
  );
});
