import { describe, expect, it } from 'vitest';
import { lifecycleOf, lifecycles, lifecycleSources, type GuestSystem } from '../../../../main/resources/hyper-v/lifecycle.ts';

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
      '2026-07-11',
      '2029-01-09',
      '2021-05-11',
      '2029-01-09',
      '2027-01-12',
      '2024-06-11',
      '2029-10-09',
    ]);
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
