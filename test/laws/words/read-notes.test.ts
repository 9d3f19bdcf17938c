import { describe, expect, it } from 'vitest';
import { scriptComments } from '../code/script-comments.ts';
import { commentsIn } from './source-texts.ts';
import { testNamesIn } from './test-names.ts';
import { bannedInNotes, noteComplaints } from './word-complaints.ts';

const badNotes = [
  ['Whoever reads it', /principal/],
  ['for those who read it', /principal/],
  ['Nobody reads it', /no account/],
  ['the key of his own', /role/],
  ['A protocol of another age', /legacy/],
  ['made by hand', /manually/],
  ['It was taken back', /undo/],
  ['Taking it back', /undo/],
  ['a held change', /on hold/],
  ['set from afar', /remotely/],
  ['what it looks at', /reads/],
  ['the key lies there', /is stored/],
  ['an open door', /port/],
  ['an accepted deviation', /accepted risk/],
  ['somebody else', /another program/],
  ['open to everybody', /every account/],
  ['anyone with a key', /another program/],
  ['the name of the machine', /VM, or host/],
  ['the machine and its identity', /VM, or host/],
  ['no way back', /undo/],
  ['two names are told apart', /distinguish/],
  ['a run that died', /interrupted/],
  ['Who sees to it', /responsible/],
  ['Who sits here', /role/],
  ['the words of the house', /product/],
  ['whatever the order', /condition/],
  ['not any more', /condition/],
] as const;
const goodNotes = [
  'The virtual machines of a host, and the state machine of a run',
  'A machine id has two parts',
  'The machine inactivity limit, and the machine account of the host',
  'On hold: the change can cut the connection.',
  'The run was interrupted, and the undo restores the value.',
];

describe('the check of comments and names of tests', () => {
  it('reads every comment of a source as one text, without code and texts', () => {
    const source = [
      '/**',
      ' * Held by',
      ' * nobody, like `machine`.',
      ' */',
      "const one = 'a // b'; // Somebody moved it.",
      'const two = { // Taken',
      '  // back by night.',
      '  // And held.',
      '  three: /[/*]/, /* by hand */',
      '  // The last line lies here.',
      '};',
      'const four = `${one /* he sees to it */} // no comment`;',
    ].join('\n');
    expect(commentsIn('x.ts', source).map(({ where, text }) => `${where} ${text}`)).toEqual([
      'x.ts:1 Held by nobody, like code.',
      'x.ts:5 Somebody moved it.',
      'x.ts:6 Taken back by night. And held.',
      'x.ts:9 by hand',
      'x.ts:10 The last line lies here.',
      'x.ts:12 he sees to it',
    ]);
    expect(commentsIn('x.tsx', '<p>https://held {/* The machine */} it’s // held</p>;\n').map(({ text }) => text)).toEqual(['The machine']);
  });

  it('reads the help and the comments of a script, but no text of it', () => {
    const source = [
      '<#',
      '.SYNOPSIS',
      'Held by nobody.',
      '#>',
      '$a = \'# held\' + "a `" # held" # Taken',
      '# back by hand',
      '$b = @"',
      "it's # held",
      '"@',
      "$c = @'",
      '# held',
      "'@",
      '$d = $e#held',
      'if ($true) {# he lies here',
      '}',
    ].join('\r\n');
    expect(scriptComments('x.ps1', source).map(({ where, text }) => `${where} ${text}`)).toEqual([
      'x.ps1:1 .SYNOPSIS Held by nobody.',
      'x.ps1:5 Taken back by hand',
      'x.ps1:14 he lies here',
    ]);
  });

  it('reads the names of groups and tests, with rows, conditions and templates', () => {
    const source = [
      "describe.skipIf(late)('held', () => {",
      "  it('is taken back', () => { run('held'); });",
      "  it.each(['held'])('%s lies', () => {});",
      '  it.skipIf(late).each([1])(`${name} died`, () => {});',
      "  test.each`a | b`('sees to it', () => {});",
      '});',
    ].join('\n');
    expect(testNamesIn('x.test.ts', source).map(({ where, text }) => `${where} ${text}`)).toEqual([
      'x.test.ts:1 held',
      'x.test.ts:2 is taken back',
      'x.test.ts:3 %s lies',
      'x.test.ts:4 Name died',
      'x.test.ts:5 sees to it',
    ]);
  });

  it.each(badNotes)('finds what is wrong with the note “%s”', (text, say) => {
    expect(noteComplaints(text).join('\n')).toMatch(say);
  });

  it('has an example for every word of its list', () => {
    expect(bannedInNotes.filter(({ found }) => !badNotes.some(([text]) => found.test(text))).map(({ say }) => say)).toEqual([]);
  });

  it.each(goodNotes)('lets the note “%s” pass', (text) => {
    expect(noteComplaints(text)).toEqual([]);
  });
});
