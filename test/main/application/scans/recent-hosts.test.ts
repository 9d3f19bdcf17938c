import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Application } from '../../../../main/application/ports/application.ts';
import { withOpenHost } from '../../../../main/application/hosts/open-host.ts';
import { recentHosts } from '../../../../main/application/scans/recent-hosts.ts';
import { scanHost } from '../../../../main/application/scans/scan-host.ts';
import type { Finding } from '../../../../main/contract/finding.ts';
import { emptyDraft } from '../../../../main/contract/wizard/draft.ts';
import type { HostStorage } from '../../../../main/storage/host-storage.ts';
import { cliApplication } from '../../../journeys/cli-application.ts';
import { controlsOf, practiceApplication, profile, quiet, reference } from '../practice-application.ts';

const scanned = async (application: Application, host = reference) => scanHost(application, { reference: host, profile }, quiet);
const inOrder = (findings: readonly Finding[]): readonly string[] => findings.map((finding) => JSON.stringify(finding)).sort();
const inStorage = <T>(application: Application, work: (storage: HostStorage) => Promise<T>): Promise<T> =>
  withOpenHost(application, reference, 'read', ({ storage }) => work(storage));

describe('recent hosts', () => {
  it('are none where nothing was scanned', async () => {
    expect(await recentHosts(practiceApplication())).toEqual({ hosts: [], unreadable: 0 });
  });

  it('hold the findings of the scan, its time and the number of fixes in the plan', async () => {
    const application = practiceApplication();
    const { findings, finishedAt } = await scanned(application);
    await inStorage(application, ({ draft }) => draft.save({ ...emptyDraft, chosen: [{ control: 'W02-42' }, { control: 'W02-43' }] }));
    const { hosts, unreadable } = await recentHosts(application);
    expect(unreadable).toBe(0);
    expect(hosts.map(({ entry, name, scannedAt, chosen }) => [entry.reference, name, scannedAt, chosen])).toEqual([[reference, 'HV01', finishedAt, 2]]);
    expect(inOrder(hosts[0]?.findings ?? [])).toEqual(inOrder(findings));
    expect(findings.length).toBeGreaterThan(0);
  });

  it('have no findings where the scan was made for other controls, so that a control that was not read never counts as OK', async () => {
    const application = practiceApplication();
    await scanned({ ...application, controls: controlsOf(application, 'W02-42') });
    const { hosts } = await recentHosts(application);
    expect(hosts.map((each) => [each.entry.reference, each.findings])).toEqual([[reference, undefined]]);
  });

  it('leave out a host that cannot be opened from here', async () => {
    const application = practiceApplication();
    await scanned(application);
    const list = application.hosts.list().filter((each) => each.reference !== reference);
    expect(await recentHosts({ ...application, hosts: { ...application.hosts, list: () => list } })).toEqual({ hosts: [], unreadable: 0 });
  });

  it('count a scan that cannot be read as such, and name the others', async () => {
    const { application } = cliApplication();
    await scanned(application);
    await scanned(application, 'practice:fresh');
    const folder = await inStorage(application, (storage) => Promise.resolve(storage.folder));
    writeFileSync(join(folder, 'latest-scan.json'), '{ half');
    const { hosts, unreadable } = await recentHosts(application);
    expect(unreadable).toBe(1);
    expect(hosts.map(({ entry }) => entry.reference)).toEqual(['practice:fresh']);
  });

  it('name a host once, with its newer scan, where two were kept under two ids', async () => {
    const application = practiceApplication();
    await scanned(application);
    const earlier = await inStorage(application, (storage) => storage.scans.latest());
    if (!earlier) throw new Error('the scan was not kept');
    const other = await application.storage('before-the-new-installation');
    await other.scans.save({ ...earlier, finishedAt: '2020-01-01T00:00:00.000Z', identity: { ...earlier.identity, name: 'OLD01' } });
    await other.close();
    const { hosts } = await recentHosts(application);
    expect(hosts.map(({ name, scannedAt }) => [name, scannedAt])).toEqual([['HV01', earlier.finishedAt]]);
  });
});
