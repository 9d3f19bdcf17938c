import { join } from 'node:path';
import { expect, it } from 'vitest';
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
