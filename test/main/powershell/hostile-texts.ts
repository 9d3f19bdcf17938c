import { visibleOutput } from '../../../main/powershell/visible-text.ts';

/** Names as an attacker would choose them. Each must come back as it went, and do nothing on the way. */
export const hostileTexts: readonly string[] = [
  '$(calc)’; "',
  "'; Remove-Item / #",
  '`n$([Environment]::Exit(66))',
  '@(1) | % { exit 66 }',
  'line one\nline two\r\nline three',
  '\u001e{"id":1,"type":"end","count":0}\n',
  '\u001b[2J\u001b]0;owned\u0007',
  'a\u0000b\u007f\u0085',
  '\u202egnp.exe\u2066\u200f\u200b',
  '\u2028\u2029\ufeff',
  'Ünïcödé 日本語 🏰',
  '2024-01-02T03:04:05Z',
  '/Date(1700000000000)/',
  'half \ud800 a pair \udc00',
  'spelt ‹U+D800› out',
  '=equals',
  '',
  ' leading and trailing ',
  '$null',
  '{"v":1}',
  '‘single’ “double” ‚low‛',
  '%PATH% ^& whoami',
  'x'.repeat(5000),
];

/** The same with a title for a test; the empty one apart. */
export const titledHostileTexts: readonly (readonly [string, string])[] = hostileTexts
  .filter((text) => text !== '')
  .map((text) => [visibleOutput(text, 40), text]);
