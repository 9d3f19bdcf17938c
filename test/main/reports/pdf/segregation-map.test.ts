import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyCoverTexts } from '../../../../main/contract/record/cover-texts.ts';
import type { EvidenceRecord } from '../../../../main/contract/record/record.ts';
import { reportHost } from '../../../../main/application/reporting/report-host.ts';
import { mapAlternative, mapCountWords } from '../../../../main/drawing/map-words.ts';
import { mapRows } from '../../../../main/drawing/map-rows.ts';
import { segregationMap } from '../../../../main/reports/document/segregation-map.ts';
import { rich } from './sample-documents.ts';
import { PdfMaker } from '../../../../main/reports/pdf/pdf-maker.ts';
import { builtFolder } from '../../../built-parts.ts';
import { seededMap } from '../../drawing/seeded-map.ts';
import { practiceApplication, quiet, reference } from '../../application/practice-application.ts';
import { nodesIn, readPdf, running } from './read-pdf.ts';

const maker = new PdfMaker(builtFolder('report'));
afterAll(() => maker.close());

const recordOf = async (edition: EvidenceRecord['edition']): Promise<EvidenceRecord> =>
  (await reportHost(practiceApplication(), { reference, scanFirst: false, areas: [], before: undefined, cover: emptyCoverTexts, edition }, quiet)).record;

describe('segregation map in the report', () => {
  let record: EvidenceRecord;
  beforeAll(async () => {
    record = await recordOf('full');
  });

  it('is a picture with its words on a page, and two tables with its numbers', async () => {
    const { map } = record;
    if (!map) throw new Error('The record has no map.');
    const pdf = await readPdf((await maker.make({ ...rich, blocks: segregationMap(map, 'host') })).pdf);
    const nodes = pdf.trees.flatMap(nodesIn);
    expect(nodes.map(({ alt }) => alt)).toContain(mapAlternative(map));
    const pages = pdf.texts.map(running);
    expect(pages.some((text) => text.includes(mapCountWords(map)))).toBe(true);
    const picture = pages.find((text) => text.includes('VMs by role')) ?? '';
    for (const words of ['HV01', 'vSwitch-VM', 'Hyper-V Administrators', 'No role', '12 VMs, 12 to fix']) expect(picture).toContain(words);
    const tables = pages.filter((text) => text !== picture).join(' ');
    for (const { title } of map.marks) expect(tables.replaceAll(/\s/g, '')).toContain(title.replaceAll(/\s/g, ''));
  });

  it('has one row for each row of the table on the screen', () => {
    const { map } = record;
    if (!map) throw new Error('The record has no map.');
    const table = segregationMap(map, 'host').find((block) => block.is === 'table' && block.caption === 'Connections');
    expect(table?.is === 'table' ? table.rows.map(([from]) => from) : []).toEqual(mapRows(map).map(({ from }) => from));
  });

  it('is on one page with 300 VMs', async () => {
    const map = seededMap({ seed: 11, vms: 300, switches: 6, vlans: 12, volumes: 9, domains: 5 });
    const block = segregationMap(map, 'host').filter(({ is }) => is === 'map');
    const { pages } = await maker.make({ ...rich, blocks: block });
    const without = await maker.make({ ...rich, blocks: [] });
    expect(pages - without.pages).toBe(1);
  });

  it('has no name of the host in the redacted edition, and the same connections', async () => {
    const redacted = await recordOf('redacted');
    const text = JSON.stringify(redacted.map);
    const own = (record.map?.nodes ?? []).filter(({ kind }) => !['group', 'vlan'].includes(kind));
    expect(own.length).toBeGreaterThan(15);
    for (const { id, kind, label, key } of own) {
      const node = redacted.map?.nodes.find((each) => each.id === id);
      expect(node?.label).toMatch(kind === 'host' ? /^the host$/ : /^(machine|switch|domain|volume) \d+$/);
      expect(node?.label).not.toBe(label);
      for (const value of Object.values(key)) if (value.length > 8) expect(text).not.toContain(JSON.stringify(value).slice(1, -1));
    }
    expect(redacted.map?.edges.map(({ from, to, marks }) => [from, to, marks])).toEqual(record.map?.edges.map(({ from, to, marks }) => [from, to, marks]));
    expect(redacted.map?.counts).toEqual(record.map?.counts);
  });
});
