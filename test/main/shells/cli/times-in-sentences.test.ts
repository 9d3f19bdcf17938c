import { join } from 'node:path';
import { expect, it } from 'vitest';
import { headWords } from '../../../../main/application/hosts/read-heads.ts';
import { cliApplication } from '../../../journeys/cli-application.ts';

const host = ['--host', 'practice:neglected'];
const isoTime = /\d{4}-\d\d-\d\dT\d\d:\d\d/u;

it('castellan says each time of a kept scan and of a plan in words', async () => {
  const cli = cliApplication();
  const scanned = await cli.run('scan', ...host);
  const mapped = await cli.run('map', ...host);
  const reported = await cli.run('report', ...host, '--record', join(cli.folder, 'record.json'));
  const planned = await cli.run('plan', ...host, '--control', 'W02-42');
  for (const { notes } of [mapped, reported]) expect(notes.join('\n')).toMatch(/This is the scan of \d+ [A-Z][a-z]+ \d{4}, \d\d:\d\d:\d\d UTC\. Add --scan/u);
  const lines = [scanned, mapped, reported, planned].flatMap(({ out, notes }) => [...out, ...notes]);
  expect(lines.length).toBeGreaterThan(50);
  expect(lines.filter((line) => isoTime.test(line))).toEqual([]);
});

it('castellan shows each time of the history, of runs, drift and comparisons in words or columns, and in JSON as it is', async () => {
  const cli = cliApplication();
  await cli.run('scan', ...host);
  const file = join(cli.folder, 'plan.json');
  const planned = await cli.run('plan', ...host, '--control', 'W02-42', '--out', file, '--json');
  const { plan } = JSON.parse(planned.out.at(-1) ?? '') as { readonly plan: { readonly id: string } };
  await cli.run('apply', '--plan', file, '--confirm', plan.id);
  await cli.run('scan', ...host);
  const [history, runs, drift, compared] = [
    await cli.run('history', ...host),
    await cli.run('undo', ...host, '--list'),
    await cli.run('drift', ...host),
    await cli.run('compare', ...host),
  ];
  const column = /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}/u;
  const inWords = /\d+ [A-Z][a-z]+ \d{4}, \d\d:\d\d:\d\d UTC/u;
  expect(history.out.length).toBeGreaterThan(2);
  expect(history.out.filter((line) => line.search(column) !== 0)).toEqual([]);
  expect(runs.out.join('\n')).toMatch(column);
  expect(drift.out.join('\n')).toMatch(new RegExp(`set    ${inWords.source} by`, 'u'));
  expect(compared.out[0]).toMatch(new RegExp(`^From ${inWords.source} to ${inWords.source}: `, 'u'));
  expect([history, runs, drift, compared].flatMap(({ out, notes }) => [...out, ...notes]).filter((line) => isoTime.test(line))).toEqual([]);
  for (const command of [['history'], ['undo', '--list'], ['drift']])
    expect((await cli.run(command[0] ?? '', ...host, ...command.slice(1), '--json')).out.join('')).toMatch(isoTime);
});

it.each(['cutOff', 'replaced', 'otherJournal'] as const)('a sentence about the heads of a journal says the time in words when the journal is %s', (is) => {
  const said = headWords({ is, missing: 1, head: { journal: 'j', n: 3, mac: 'm', run: 'r', at: '2026-11-24T08:00:00.000Z' } }, 'HV01');
  expect(said).toContain('24 November 2026, 08:00:00 UTC');
  expect(said).not.toMatch(isoTime);
});
