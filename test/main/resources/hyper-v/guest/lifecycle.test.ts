import { describe, expect, it } from 'vitest';
import { lifecycleOf, lifecycles, lifecycleSources, type GuestSystem } from '../../../../../main/resources/hyper-v/guest/lifecycle.ts';

const linux = (name: string, version: string): GuestSystem => ({ name, version, build: '5.0', productType: '' });
const windows = (name: string, build: string, productType: string): GuestSystem => ({ name, version: '10', build, productType });
const ends = (system: GuestSystem): string => lifecycleOf(system)?.endsOn ?? 'not in the table';

describe('the end of security updates', () => {
  it('is known of the systems that a Hyper-V host runs', () => {
    const found = [
      linux('CentOS Linux', '8'),
      linux('CentOS Linux', '7'),
      linux('CentOS Stream', '8'),
      linux('CentOS Stream', '9'),
      linux('Oracle Linux Server', '8.10'),
      linux('SLES', '15.5'),
      linux('Debian GNU/Linux', '12'),
      windows('Windows 10 Enterprise LTSC 2019', '17763', '1'),
      windows('Windows 10 Enterprise', '17763', '1'),
      windows('Windows Server 2019 Standard', '17763', '3'),
      windows('Windows 10 Enterprise LTSC', '19044', '1'),
      windows('Windows 10 Pro', '19044', '1'),
      windows('Windows 11 Enterprise LTSC', '26100', '1'),
    ].map(ends);
    expect(found).toEqual([
      '2021-12-31',
      '2024-06-30',
      '2024-05-31',
      '2027-05-31',
      '2029-07-31',
      '2024-12-31',
      '2028-06-30',
      '2029-01-09',
      '2021-05-11',
      '2029-01-09',
      '2027-01-12',
      '2023-06-13',
      '2029-10-09',
    ]);
  });

  it('of a Windows client depends on its edition, and is not known where the name does not give it', () => {
    const found = [
      'Pro',
      'Home',
      'Pro Education',
      'Pro for Workstations',
      'Enterprise',
      'Education',
      'IoT Enterprise',
      'Enterprise LTSC',
      'IoT Enterprise LTSC',
      '',
    ].map((edition) => ends(windows(`Windows 11 ${edition}`.trim(), '26100', '1')));
    const [pro, enterprise] = ['2026-10-13', '2027-10-12'];
    expect(found).toEqual([pro, pro, pro, pro, enterprise, enterprise, enterprise, '2029-10-09', '2034-10-10', 'not in the table']);
    // Where both end on one day, the edition does not matter.
    expect(ends(windows('Windows 10', '19045', '1'))).toBe('2025-10-14');
  });

  it('counts every update that is free, and knows each release that is in use', () => {
    const found = [
      ...['13', '12', '11', '10'].map((version) => linux('Debian GNU/Linux', version)),
      ...['16.0', '15.7'].map((version) => linux('SLES', version)),
      ...['16.0', '15.6'].map((version) => linux('openSUSE Leap', version)),
      ...['2023', '2'].map((version) => linux('Amazon Linux', version)),
      ...['25.10', '25.04'].map((version) => linux('Ubuntu', version)),
    ].map(ends);
    expect(found).toEqual([
      ...['2030-06-30', '2028-06-30', '2026-08-31', '2024-06-30'],
      ...['2027-11-30', '2031-07-31'],
      ...['2027-10-31', '2026-04-30'],
      ...['2029-06-30', '2026-06-30'],
      ...['2026-07-01', '2026-01-17'],
    ]);
  });

  it.each(['2', '3'])('of a Windows Server depends on its name as well as its build (product type %s)', (type) => {
    const named = ([name, build]: readonly [string, string]): string => ends(windows(name, build, type));
    const servers = [
      ['Microsoft Windows Server 2025 Standard', '26100'],
      ['Windows Server 2022 Datacenter: Azure Edition', '20348'],
      ['Hyper-V Server 2019', '17763'],
      ['Windows Storage Server 2016 Standard', '14393'],
      ['Windows Server Datacenter', '25398'],
      ['Windows Server 2012 R2 Standard', '9600'],
      ['Windows Server (R) 2008 Standard', '6003'],
    ] as const;
    expect(servers.map(named)).toEqual(['2034-11-14', '2031-10-14', '2029-01-09', '2027-01-12', '2026-05-12', '2023-10-10', '2020-01-14']);
    const others = [
      ['Azure Stack HCI', '26100'],
      ['Azure Stack HCI', '25398'],
      ['Windows 11 Enterprise multi-session', '26100'],
      ['Windows Server Datacenter', '17763'],
      ['Windows Server Standard', '26100'],
      ['Windows Server 2025 Standard', '25398'],
      ['Windows Server 2019 Standard', '20348'],
      ['', '20348'],
    ] as const;
    expect(others.map(named)).toEqual(others.map(() => 'not in the table'));
  });

  it('of every server in the table is found by its own name alone', () => {
    const servers = lifecycles.filter(({ product }) => product.startsWith('Windows Server'));
    expect(servers.length).toBeGreaterThan(8);
    const builds = ['26100', '25398', '20348', '17763', '14393', '9600', '9200', '7601', '6003', '6002', '3790'];
    for (const { matches, product } of servers) {
      expect(builds.some((build) => matches(windows(product, build, '3')))).toBe(true);
      expect(builds.some((build) => matches(windows('Windows', build, '3')))).toBe(false);
    }
  });

  it('of FreeBSD is that of the release, and not known of a release that is newer than the table', () => {
    expect(
      ['14.1-RELEASE-p5', '14.3', '14.4-RELEASE', '15.0', '15.1-RELEASE-p2', '13.2', '14.9', '15.9'].map((version) => ends(linux('FreeBSD', version))),
    ).toEqual(['2025-03-31', '2026-06-30', '2026-12-31', '2026-09-30', '2027-03-31', '2026-04-30', 'not in the table', 'not in the table']);
  });

  it('is not guessed: another version, another system, or a name that only begins alike', () => {
    for (const system of [linux('CentOS Linux', '80'), linux('CentOS', ''), linux('Ubuntu', '23.10'), windows('Windows', '99999', '1'), linux('', '')])
      expect(ends(system)).toBe('not in the table');
  });

  it('has a day and a source each, and each source a day on which it was copied', () => {
    for (const entry of lifecycles) {
      expect(entry.endsOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(lifecycleSources[entry.source]).toBeDefined();
    }
    for (const { url, copiedOn } of Object.values(lifecycleSources)) {
      expect(url).toMatch(/^https:/);
      expect(copiedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });
});
