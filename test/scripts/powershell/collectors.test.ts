import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../scripts/powershell/read/', import.meta.url);
/** Their answers are checked one by one in their own tests. */
const others = ['Get-MachineFact.ps1', 'Get-SessionFact.ps1'];
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /^Get-\w+Fact\.ps1$/.test(basename(name)) && !others.includes(basename(name)),
);

describe('collectors', () => {
  it('cast nothing before they have asked whether there is a value: the helpers for states do', () => {
    expect(files.length).toBeGreaterThan(15);
    const cast = /\[(bool|int|long|string|datetime)\]\s*[$(]|"\$\(\$|"\$\{?\w+\.|\.ToString\(/;
    // What stands after “{ param($Value)” is run by a helper that has asked.
    const unasked = (line: string): string => line.replace(/\{ param\(\$Value\) .*$/, '');
    const found = files.flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          !/^\s*(param\(|\[Parameter\b)/.test(line) && cast.test(unasked(line)) ? [`${name}:${String(index + 1)} ${line.trim()}`] : [],
        ),
    );
    expect(found).toEqual([]);
  });

  it('name a row by a key that Windows gave, or by one that was asked for', () => {
    const rows = files.flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8')
        .split('\n')
        .filter((line) => /New-FactRow -Key/.test(line)),
    );
    // The order of the parts of a hash table is another one in each process.
    expect(rows.filter((line) => /-Key @\{[^}]*;/.test(line))).toEqual([]);
    expect(
      rows.filter(
        (line) =>
          !/-Key (@\{\}|@\{ (rule|path|group|feature|service|sid) = |@\{ (name|vm) = \$asked \}|\(\[ordered\] @\{ (vm = \$machine; )?path = |@\{ \w+ = "unread:|\(\[ordered\] @\{ vm = .*'unread')/.test(
            line,
          ),
      ),
    ).toEqual([]);
  });
});
