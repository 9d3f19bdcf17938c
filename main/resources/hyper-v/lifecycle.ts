/** Until when an operating system gets security updates without a paid extension (ISO day), and who says so. */
interface Lifecycle {
  readonly matches: (system: GuestSystem) => boolean;
  readonly product: string;
  readonly endsOn: string;
  readonly source: SourceId;
}
export interface GuestSystem {
  readonly name: string;
  /** Windows: the build; Linux: the kernel’s release. */
  readonly build: string;
  readonly version: string;
  /** `1` workstation, `2` domain controller, `3` server; empty on Linux. */
  readonly productType: string;
}

/** Where the days come from, and on which day they were copied. */
export const lifecycleSources = {
  endOfLife: { url: 'https://endoflife.date', copiedOn: '2026-08-22' },
  microsoft: { url: 'https://learn.microsoft.com/lifecycle/products/', copiedOn: '2026-11-28' },
  centos: { url: 'https://www.centos.org/centos-linux-eol/', copiedOn: '2026-11-28' },
  centosStream: { url: 'https://www.centos.org/centos-stream/', copiedOn: '2026-11-28' },
  oracle: { url: 'https://www.oracle.com/a/ocom/docs/elsp-lifetime-069338.pdf', copiedOn: '2026-11-28' },
  suse: { url: 'https://www.suse.com/lifecycle', copiedOn: '2026-11-28' },
  rocky: { url: 'https://wiki.rockylinux.org/rocky/version/', copiedOn: '2026-11-28' },
  almaLinux: { url: 'https://wiki.almalinux.org/release-notes/', copiedOn: '2026-11-28' },
} as const;
type SourceId = keyof typeof lifecycleSources;

const server = (build: string, product: string, endsOn: string): Lifecycle => ({
  product,
  endsOn,
  source: 'endOfLife',
  matches: (system) => system.build === build && ['2', '3'].includes(system.productType),
});
/** Builds that live on for years in the long-term servicing channel carry its name in that of the system. */
const isLongTerm = (name: string): boolean => /\bLTS[BC]\b|Enterprise 20\d\d|IoT Enterprise/i.test(name);
const client = (build: string, product: string, endsOn: string, source: SourceId = 'endOfLife'): Lifecycle => ({
  product,
  endsOn,
  source,
  matches: (system) => system.build === build && system.productType === '1' && !isLongTerm(system.name),
});
const longTerm = (build: string, product: string, endsOn: string): Lifecycle => ({
  product,
  endsOn,
  source: 'microsoft',
  matches: (system) => system.build === build && system.productType === '1' && isLongTerm(system.name),
});
const other = (name: string, version: string, endsOn: string, source: SourceId = 'endOfLife'): Lifecycle => ({
  product: `${name} ${version}`,
  endsOn,
  source,
  matches: (system) =>
    system.productType === '' &&
    system.name.toLowerCase().startsWith(name.toLowerCase()) &&
    (system.version === version || system.version.startsWith(`${version}.`)),
});

export const lifecycles: readonly Lifecycle[] = [
  server('26100', 'Windows Server 2025', '2034-11-14'),
  server('25398', 'Windows Server, version 23H2', '2026-05-12'),
  server('20348', 'Windows Server 2022', '2031-10-14'),
  server('17763', 'Windows Server 2019', '2029-01-09'),
  server('14393', 'Windows Server 2016', '2027-01-12'),
  server('9600', 'Windows Server 2012 R2', '2023-10-10'),
  server('9200', 'Windows Server 2012', '2023-10-10'),
  server('7601', 'Windows Server 2008 R2', '2020-01-14'),
  server('6003', 'Windows Server 2008', '2020-01-14'),
  server('6002', 'Windows Server 2008', '2020-01-14'),
  server('3790', 'Windows Server 2003', '2015-07-14'),
  client('26200', 'Windows 11, version 25H2', '2028-10-10'),
  client('26100', 'Windows 11, version 24H2', '2027-10-12'),
  client('22631', 'Windows 11, version 23H2', '2026-11-10'),
  client('22621', 'Windows 11, version 22H2', '2025-10-14'),
  client('22000', 'Windows 11, version 21H2', '2024-10-08'),
  client('19045', 'Windows 10, version 22H2', '2025-10-14'),
  client('19044', 'Windows 10, version 21H2', '2024-06-11', 'microsoft'),
  client('17763', 'Windows 10, version 1809', '2021-05-11', 'microsoft'),
  client('14393', 'Windows 10, version 1607', '2019-04-09', 'microsoft'),
  client('7601', 'Windows 7', '2020-01-14'),
  longTerm('26100', 'Windows 11 Enterprise LTSC 2024', '2029-10-09'),
  longTerm('19044', 'Windows 10 Enterprise LTSC 2021', '2027-01-12'),
  longTerm('17763', 'Windows 10 Enterprise LTSC 2019', '2029-01-09'),
  longTerm('14393', 'Windows 10 Enterprise LTSB 2016', '2026-10-13'),
  longTerm('10240', 'Windows 10 Enterprise LTSB 2015', '2025-10-14'),
  other('Ubuntu', '26.04', '2031-04-30'),
  other('Ubuntu', '24.04', '2029-05-31'),
  other('Ubuntu', '22.04', '2027-04-01'),
  other('Ubuntu', '20.04', '2025-05-31'),
  other('Ubuntu', '18.04', '2023-05-31'),
  other('Debian', '13', '2028-08-09'),
  other('Debian', '12', '2026-07-11'),
  other('Debian', '11', '2024-08-14'),
  other('Red Hat Enterprise Linux', '10', '2035-05-31'),
  other('Red Hat Enterprise Linux', '9', '2032-05-31'),
  other('Red Hat Enterprise Linux', '8', '2029-05-31'),
  other('Red Hat Enterprise Linux', '7', '2024-06-30'),
  other('Rocky', '10', '2035-05-31', 'rocky'),
  other('Rocky', '9', '2032-05-31'),
  other('Rocky', '8', '2029-05-31', 'rocky'),
  other('AlmaLinux', '10', '2035-05-31', 'almaLinux'),
  other('AlmaLinux', '9', '2032-05-31'),
  other('AlmaLinux', '8', '2029-03-01', 'almaLinux'),
  // Before CentOS: the first entry that fits counts.
  other('CentOS Stream', '10', '2030-01-01', 'centosStream'),
  other('CentOS Stream', '9', '2027-05-31', 'centosStream'),
  other('CentOS Stream', '8', '2024-05-31', 'centosStream'),
  other('CentOS Linux', '8', '2021-12-31', 'centos'),
  other('CentOS Linux', '7', '2024-06-30'),
  other('CentOS Linux', '6', '2020-11-30', 'centos'),
  other('Oracle Linux', '10', '2035-06-30', 'oracle'),
  other('Oracle Linux', '9', '2032-06-30', 'oracle'),
  other('Oracle Linux', '8', '2029-07-31', 'oracle'),
  other('Oracle Linux', '7', '2024-12-31', 'oracle'),
  ...['SLES', 'SUSE Linux Enterprise Server'].flatMap((name) => [
    other(name, '15.7', '2031-07-31', 'suse'),
    other(name, '15.6', '2025-12-31', 'suse'),
    other(name, '15.5', '2024-12-31', 'suse'),
    other(name, '15.4', '2023-12-31', 'suse'),
    other(name, '12.5', '2024-10-31', 'suse'),
  ]),
  other('FreeBSD', '14', '2028-11-30'),
  other('FreeBSD', '13', '2026-04-30'),
];

/** The entry of the table; undefined for a system that it does not hold. */
export const lifecycleOf = (system: GuestSystem): { readonly product: string; readonly endsOn: string } | undefined =>
  lifecycles.find((entry) => entry.matches(system));
