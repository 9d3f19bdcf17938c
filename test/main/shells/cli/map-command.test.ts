import { expect, it } from 'vitest';
import { segregationMapSchema } from '../../../../main/contract/segregation-map.ts';
import { mapRows } from '../../../../main/drawing/map-rows.ts';
import { mapCountWords } from '../../../../main/drawing/map-words.ts';
import { cliApplication } from '../../../journeys/cli-application.ts';

const host = ['map', '--host', 'practice:neglected'];

it('castellan map prints the map as data, and the same as lines', async () => {
  const cli = cliApplication();
  const json = await cli.run(...host, '--json');
  const map = segregationMapSchema.parse(JSON.parse(json.out.join('')));
  expect(map.nodes.filter(({ kind }) => kind === 'vm').length).toBe(12);
  expect(map.marks.length).toBeGreaterThan(5);
  // Findings to fix, and the domains of VMs that are off.
  expect(json.code).toBe(3);
  const lines = await cli.run(...host);
  expect(lines.notes.join(' ')).toContain('This is the scan of');
  expect(lines.out.at(-1)).toBe(mapCountWords(map));
  expect(lines.out.filter((line) => line.includes(' -> ')).length).toBe(mapRows(map).length);
  for (const { number } of map.marks) expect(lines.out.some((line) => line.startsWith(`(${String(number)}) `))).toBe(true);
});

it('castellan map refuses a host that is not there', async () => {
  const cli = cliApplication();
  expect((await cli.run('map', '--host', 'practice:none')).code).toBe(2);
});
