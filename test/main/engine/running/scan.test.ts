import { describe, expect, it } from 'vitest';
import { controls } from '../../../../main/catalogue/index.generated.ts';
import { emptyProfile } from '../../../../main/contract/profile.ts';
import type { Facts } from '../../../../main/contract/reading.ts';
import { scan, unlessUnproven, type Scan, type ScanEvent } from '../../../../main/engine/running/scan.ts';
import { resourceNamed } from '../../../../main/resources/resource-named.ts';
import { MemoryHost, ticking } from '../fakes.ts';
import { absentNow, factsOf, reading, row, unread, value } from '../known.ts';

const host = row({}, { name: value('HV01'), domain: value('corp.example'), domainJoined: value(true) });
const machine = row({ vm: 'a' }, { name: value('A'), state: value('Off') });
const judged = async (id: string, facts: Facts): Promise<readonly string[]> => {
  const { findings } = await scan({
    host: new MemoryHost(facts),
    controls: controls.filter((control) => control.id === id),
    profile: emptyProfile,
    applied: [],
    clock: ticking(),
  });
  return findings.map((finding) => `${finding.verdict}: ${finding.because.join(' ')}`);
};
const guests = (more: Parameters<typeof reading>[2] = {}): Facts =>
  factsOf(reading('machine', [host]), reading('session', [row({}, { administrator: value(true) })]), reading('vm', [machine], more), reading('guestItems', []));

describe('what is worked out from other readings', () => {
  it('is judged where they are whole', async () => {
    expect((await judged('HV-A-12', guests()))[0]).toMatch(/^manual: Not answered yet/);
  });

  it('is not read where one of them is not whole: “none of them” is then no answer', async () => {
    const [verdict] = await judged('HV-A-12', guests({ complete: false, problem: { kind: 'unread', why: 'access denied' } }));
    expect(verdict).toMatch(/^unknown: .*access denied/);
  });
});

describe('a reading that rests on others', () => {
  const read = (also: string, facts: Facts, onEvent?: (event: ScanEvent) => void): Promise<Scan> =>
    scan({ host: new MemoryHost(facts), controls: [], profile: emptyProfile, applied: [], clock: ticking(), also: [also], onEvent });
  const vms = (more: Parameters<typeof reading>[2], path = 'D:\\VMs\\A'): Facts =>
    factsOf(
      reading('session', [row({}, { administrator: value(true) })]),
      reading('vm', [row({ vm: 'a' }, { path: value(path), configurationLocation: value(path) })], more),
      reading('vmHardDisk', [row({ vm: 'a' }, { path: value(`${path}\\a.vhdx`) })]),
      reading('folder', [row({ path }, { access: value('D:') })]),
    );

  it('is incomplete where one of them is, and says which and why', async () => {
    const { facts } = await read('folder', vms({ complete: false }));
    expect(facts['folder']).toMatchObject({ complete: false, problem: { kind: 'unread', why: 'Virtual machines: not all could be read' } });
    const why = { complete: false, problem: { kind: 'unread', why: 'access denied' } } as const;
    const other = await read('folder', vms(why));
    expect(other.facts['folder']?.problem?.why).toBe('Virtual machines: not all could be read (access denied)');
    expect((await read('folder', vms({}))).facts['folder']).toMatchObject({ complete: true });
  });
  it('lists what is left out deliberately, each fact as not read with the reason', async () => {
    const { facts } = await read('folder', vms({}, '\\\\FS01\\VMs'));
    const left = facts['folder']?.rows.find((each) => each.facts['owner']?.is === 'unread') ?? expect.fail('nothing left out');
    expect(Object.values(left.facts).every((state) => state.is === 'unread' && state.why !== '')).toBe(true);
  });
  it('tells its progress while it is read', async () => {
    const host = new MemoryHost(vms({}));
    const reads = host.read.bind(host);
    host.read = (request) => {
      request.onProgress?.({ done: 1, of: 2, what: 'D:\\VMs' });
      return reads(request);
    };
    const events: ScanEvent[] = [];
    await scan({ host, controls: [], profile: emptyProfile, applied: [], clock: ticking(), also: ['folder'], onEvent: (event) => events.push(event) });
    expect(events).toContainEqual({ event: 'progress', resource: 'folder', done: 1, of: 2, what: 'D:\\VMs' });
  });
});

describe('what is worked out from a list that is not whole', () => {
  it('keeps that a fact is absent or unread, and turns every value into unread', async () => {
    const facts = factsOf(
      reading('session', [row({}, { administrator: value(true) })]),
      reading('certificate', [row({ store: 'My', thumbprint: 'AB' }, { notAfter: unread })], { complete: false }),
    );
    const request = { host: new MemoryHost(facts), controls: [], profile: emptyProfile, applied: [], clock: ticking(), also: ['certificateStanding'] };
    const standing = (await scan(request)).facts['certificateStanding'];
    expect(standing).toMatchObject({ complete: false, problem: { why: expect.stringMatching(/not all could be read$/) as string } });
    expect(standing?.rows.flatMap((each) => Object.values(each.facts)).filter((state) => state.is === 'value')).toEqual([]);
  });
});

describe('an empty list', () => {
  const empty = (resource: string, session: Parameters<typeof row>[1] | undefined): boolean =>
    unlessUnproven(reading(resource, []), resourceNamed(resource), session ? factsOf(reading('session', [row({}, session)])) : {}).complete;

  it('is complete only with the proven right to read it', () => {
    expect(empty('vm', { hyperVAdministrator: value(true) })).toBe(true);
    expect(empty('vm', { administrator: value(true) })).toBe(true);
    expect(empty('vm', { administrator: value(false), hyperVAdministrator: absentNow })).toBe(false);
    expect(empty('vm', { administrator: unread })).toBe(false);
    expect(empty('vm', undefined)).toBe(false);
  });
});
