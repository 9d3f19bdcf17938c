import { expect, it } from 'vitest';
import { mapHost } from '../../../../main/application/reporting/map-host.ts';
import { scanHost } from '../../../../main/application/scans/scan-host.ts';
import { emptyProfile } from '../../../../main/contract/profile.ts';
import { findingId } from '../../../../main/words/findings/finding-id.ts';
import { countsOf } from '../../../../main/words/findings/counts-of.ts';
import { practiceApplication, profile, quiet, reference } from '../practice-application.ts';

const application = practiceApplication();
const { findings, facts } = await scanHost(application, { reference, profile }, quiet);
const map = await mapHost(application, { reference, scanFirst: false }, quiet);

it('map of the neglected host counts every open finding once, on a connection or not', () => {
  const counts = countsOf(findings);
  expect(counts.notMet).toBeGreaterThan(50);
  for (const { verdict, onMap, others } of map.counts) {
    expect(onMap + others, verdict).toBe(counts[verdict]);
    const marked = map.marks.filter((mark) => mark.verdict === verdict).flatMap((mark) => mark.targets.map(({ key }) => findingId(mark.control, key)));
    expect(new Set(marked).size, verdict).toBe(onMap);
    expect(marked.length, verdict).toBe(onMap);
  }
  expect(map.counts.map(({ verdict }) => verdict)).toEqual(['notMet', 'pending', 'unknown', 'manual']);
});

it('map of the neglected host has each number on a connection, and no connection without both ends', () => {
  const nodes = new Set(map.nodes.map(({ id }) => id));
  const numbers = map.marks.map(({ number }) => number);
  expect(numbers).toEqual(numbers.map((_number, at) => at + 1));
  expect([...new Set(map.edges.flatMap(({ marks }) => marks))].sort((a, b) => a - b)).toEqual(numbers);
  expect(map.edges.filter(({ from, to }) => !nodes.has(from) || !nodes.has(to))).toEqual([]);
});

it.each([
  ['HV-A-07', 'host', 'switch'],
  ['HV-A-12', 'domain', 'host'],
  ['HV-A-12', 'domain', 'vm'],
  ['HV-A-13', 'group', 'host'],
  ['HV-A-10', 'host', 'vlan'],
  ['HV-A-10', 'vlan', 'vm'],
  ['HV-B-07', 'volume', 'vm'],
  ['HV-D-22', 'vlan', 'vm'],
])('map of the neglected host has %s on a connection from %s to %s', (control, from, to) => {
  const kind = new Map(map.nodes.map((node) => [node.id, node.kind]));
  const number = map.marks.find((mark) => mark.control === control)?.number ?? 0;
  expect(map.edges.some((edge) => edge.marks.includes(number) && kind.get(edge.from) === from && kind.get(edge.to) === to)).toBe(true);
});

it('map has every VM, with its findings to fix and the role that a person gave', async () => {
  const [first] = facts['vm']?.rows ?? [];
  const id = first?.key['vm'] ?? '';
  const roles = await mapHost(
    application,
    { reference, profile: { ...emptyProfile, vms: [{ vm: id.toUpperCase(), role: 'appliance' }] }, scanFirst: false },
    quiet,
  );
  const vms = roles.nodes.filter(({ kind }) => kind === 'vm');
  expect(vms.map(({ key }) => key['vm'])).toEqual(facts['vm']?.rows.map(({ key }) => key['vm']));
  expect(vms.filter(({ role }) => role !== undefined).map(({ key, role }) => [key['vm'], role])).toEqual([[id, 'appliance']]);
  for (const node of vms)
    expect(node.toFix).toBe(
      findings.filter(({ verdict, waived, vms: about }) => verdict === 'notMet' && !waived && about?.includes(node.key['vm'] ?? '')).length,
    );
});
