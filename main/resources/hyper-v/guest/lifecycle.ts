/** Until when an operating system gets security updates that cost nothing more (ISO day), and who says so. */
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
  freeBsd: { url: 'https://www.freebsd.org/security/unsupported/', copiedOn: '2026-11-28' },
  almaLinux: { url: 'https://wiki.almalinux.org/release-notes/', copiedOn: '2026-11-28' },
} as const;
type SourceId = keyof typeof lifecycleSources;

const yearOf = (name: string): string | undefined => /\b20\d\d\b/.exec(name)?.[0];
/** Azure Local, releases of the semi-annual channel and multi-session Windows have the build and product type of a server, but other days: the name decides. */
const isNamed = (name: string, product: string): boolean =>
  yearOf(product) === yearOf(name) && (yearOf(product) !== undefined || /\bWindows Server\b/i.test(name));
const server = (build: string, product: string, endsOn: string): Lifecycle => ({
  product,
  endsOn,
  source: 'endOfLife',
  matches: (system) => system.build === build && ['2', '3'].includes(system.productType) && isNamed(system.name, product),
});
/** Builds that live on for years in the long-term servicing channel carry its name in that of the system. */
const isLongTerm = (name: string): boolean => /\bLTS[BC]\b|Enterprise 20\d\d/i.test(name);
/** Enterprise and Education get updates for a year longer than Home and Pro. A name without its edition says neither. */
const editionOf = (name: string): 'long' | 'short' | undefined => {
  if (/\b(Home|Pro|Professional|SE)\b/i.test(name)) return 'short';
  return /\b(Enterprise|Education)\b/i.test(name) ? 'long' : undefined;
};
const client = (build: string, product: string, proEndsOn: string, enterpriseEndsOn = proEndsOn): readonly Lifecycle[] => {
  const entry = (endsOn: string, edition: 'long' | 'short'): Lifecycle => ({
    product,
    endsOn,
    source: 'microsoft',
    matches: ({ name, ...system }) =>
      system.build === build && system.productType === '1' && !isLongTerm(name) && (proEndsOn === enterpriseEndsOn || editionOf(name) === edition),
  });
  return [entry(proEndsOn, 'short'), entry(enterpriseEndsOn, 'long')];
};
const longTerm = (build: string, product: string, endsOn: string, thingsEndOn = endsOn): readonly Lifecycle[] =>
  [true, false].map((things) => ({
    product: things ? product.replace('Enterprise', 'IoT Enterprise') : product,
    endsOn: things ? thingsEndOn : endsOn,
    source: 'microsoft',
    matches: ({ name, ...system }) => system.build === build && system.productType === '1' && isLongTerm(name) && /\bIoT\b/i.test(name) === things,
  }));
const other = (name: string, version: string, endsOn: string, source: SourceId = 'endOfLife'): Lifecycle => ({
  product: `${name} ${version}`,
  endsOn,
  source,
  matches: (system) =>
    system.productType === '' &&
    system.name.toLowerCase().startsWith(name.toLowerCase()) &&
    (system.version === version || system.version.startsWith(`${version}.`) || system.version.startsWith(`${version}-`)),
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
  ...client('28000', 'Windows 11, version 26H1', '2028-03-14', '2029-03-13'),
  ...client('26200', 'Windows 11, version 25H2', '2027-10-12', '2028-10-10'),
  ...client('26100', 'Windows 11, version 24H2', '2026-10-13', '2027-10-12'),
  ...client('22631', 'Windows 11, version 23H2', '2025-11-11', '2026-11-10'),
  ...client('22621', 'Windows 11, version 22H2', '2024-10-08', '2025-10-14'),
  ...client('22000', 'Windows 11, version 21H2', '2023-10-10', '2024-10-08'),
  ...client('19045', 'Windows 10, version 22H2', '2025-10-14'),
  ...client('19044', 'Windows 10, version 21H2', '2023-06-13', '2024-06-11'),
  ...client('19043', 'Windows 10, version 21H1', '2022-12-13'),
  ...client('19042', 'Windows 10, version 20H2', '2022-05-10', '2023-05-09'),
  ...client('19041', 'Windows 10, version 2004', '2021-12-14'),
  ...client('18363', 'Windows 10, version 1909', '2021-05-11', '2022-05-10'),
  ...client('18362', 'Windows 10, version 1903', '2020-12-08'),
  ...client('17763', 'Windows 10, version 1809', '2020-11-10', '2021-05-11'),
  ...client('17134', 'Windows 10, version 1803', '2019-11-12', '2021-05-11'),
  ...client('16299', 'Windows 10, version 1709', '2019-04-09', '2020-10-13'),
  ...client('15063', 'Windows 10, version 1703', '2018-10-09', '2019-10-08'),
  ...client('14393', 'Windows 10, version 1607', '2018-04-10', '2019-04-09'),
  ...client('9600', 'Windows 8.1', '2023-01-10'),
  ...client('9200', 'Windows 8', '2016-01-12'),
  ...client('7601', 'Windows 7', '2020-01-14'),
  ...longTerm('26100', 'Windows 11 Enterprise LTSC 2024', '2029-10-09', '2034-10-10'),
  ...longTerm('19044', 'Windows 10 Enterprise LTSC 2021', '2027-01-12', '2032-01-13'),
  ...longTerm('17763', 'Windows 10 Enterprise LTSC 2019', '2029-01-09'),
  ...longTerm('14393', 'Windows 10 Enterprise LTSB 2016', '2026-10-13'),
  ...longTerm('10240', 'Windows 10 Enterprise LTSB 2015', '2025-10-14'),
  other('Ubuntu', '26.04', '2031-04-30'),
  other('Ubuntu', '25.10', '2026-07-01'),
  other('Ubuntu', '25.04', '2026-01-17'),
  other('Ubuntu', '24.04', '2029-05-31'),
  other('Ubuntu', '22.04', '2027-04-01'),
  other('Ubuntu', '20.04', '2025-05-31'),
  other('Ubuntu', '18.04', '2023-05-31'),
  other('Ubuntu', '16.04', '2021-04-30'),
  other('Ubuntu', '14.04', '2019-04-30'),
  // With long-term support, which is free (https://wiki.debian.org/LTS).
  other('Debian', '13', '2030-06-30'),
  other('Debian', '12', '2028-06-30'),
  other('Debian', '11', '2026-08-31'),
  other('Debian', '10', '2024-06-30'),
  other('Red Hat Enterprise Linux', '10', '2035-05-31'),
  other('Red Hat Enterprise Linux', '9', '2032-05-31'),
  other('Red Hat Enterprise Linux', '8', '2029-05-31'),
  other('Red Hat Enterprise Linux', '7', '2024-06-30'),
  other('Red Hat Enterprise Linux', '6', '2020-11-30'),
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
    other(name, '16.0', '2027-11-30'),
    other(name, '15.7', '2031-07-31', 'suse'),
    other(name, '15.6', '2025-12-31', 'suse'),
    other(name, '15.5', '2024-12-31', 'suse'),
    other(name, '15.4', '2023-12-31', 'suse'),
    other(name, '12.5', '2024-10-31', 'suse'),
  ]),
  other('openSUSE Leap', '16.0', '2027-10-31'),
  other('openSUSE Leap', '15.6', '2026-04-30'),
  other('Amazon Linux', '2023', '2029-06-30'),
  other('Amazon Linux', '2', '2026-06-30'),
  // Each release of a branch has its own end. Of a branch that is over, no release gets updates.
  other('FreeBSD', '15.1', '2027-03-31'),
  other('FreeBSD', '15.0', '2026-09-30', 'freeBsd'),
  other('FreeBSD', '14.4', '2026-12-31'),
  other('FreeBSD', '14.3', '2026-06-30', 'freeBsd'),
  other('FreeBSD', '14.2', '2025-09-30', 'freeBsd'),
  other('FreeBSD', '14.1', '2025-03-31', 'freeBsd'),
  other('FreeBSD', '14.0', '2024-09-30', 'freeBsd'),
  other('FreeBSD', '13', '2026-04-30', 'freeBsd'),
  other('FreeBSD', '12', '2023-12-31', 'freeBsd'),
];

/** The entry of the table; undefined for a system that it does not hold. */
export const lifecycleOf = (system: GuestSystem): { readonly product: string; readonly endsOn: string } | undefined =>
  lifecycles.find((entry) => entry.matches(system));
