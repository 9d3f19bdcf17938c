/** Until when a guest system gets security updates for everybody (ISO day). From endoflife.date, snapshot of 2026-08-22; paid extensions are not counted. */
interface Lifecycle {
  readonly matches: (system: GuestSystem) => boolean;
  readonly product: string;
  readonly endsOn: string;
}
export interface GuestSystem {
  readonly name: string;
  /** Windows: the build; Linux: the kernel’s release. */
  readonly build: string;
  readonly version: string;
  /** `1` workstation, `2` domain controller, `3` server; empty on Linux. */
  readonly productType: string;
}

const server = (build: string, product: string, endsOn: string): Lifecycle => ({
  product,
  endsOn,
  matches: (system) => system.build === build && ['2', '3'].includes(system.productType),
});
const client = (build: string, product: string, endsOn: string): Lifecycle => ({
  product,
  endsOn,
  matches: (system) => system.build === build && system.productType === '1',
});
const other = (name: string, version: string, endsOn: string): Lifecycle => ({
  product: `${name} ${version}`,
  endsOn,
  matches: (system) =>
    system.productType === '' &&
    system.name.toLowerCase().startsWith(name.toLowerCase()) &&
    (system.version === version || system.version.startsWith(`${version}.`)),
});

const table: readonly Lifecycle[] = [
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
  client('7601', 'Windows 7', '2020-01-14'),
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
  other('Rocky', '9', '2032-05-31'),
  other('AlmaLinux', '9', '2032-05-31'),
  other('CentOS', '7', '2024-06-30'),
  other('FreeBSD', '14', '2028-11-30'),
  other('FreeBSD', '13', '2026-04-30'),
];

/** The entry of the table; undefined for a system that it does not hold. */
export const lifecycleOf = (system: GuestSystem): { readonly product: string; readonly endsOn: string } | undefined =>
  table.find((entry) => entry.matches(system));
