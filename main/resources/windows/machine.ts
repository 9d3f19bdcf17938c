import { fact, resource } from '../../grammar/resource.ts';
import { flag, guid, instant, integer, shownAs, text, word } from '../../grammar/kinds.ts';

/** The computer that facts belong to: which Windows, in which domain, since when up. */
export const machine = resource({
  name: 'machine',
  title: 'This computer',
  keyNames: [],
  needs: 'none',
  lane: 'main',
  native: 'Get-CimInstance Win32_ComputerSystem, Win32_OperatingSystem, Win32_ComputerSystemProduct',
  scope: { is: 'host' },
  facts: {
    name: fact('computer name', text('HV01', 'HV02')),
    fqdn: fact('fully qualified domain name', text('HV01.corp.example', 'HV02')),
    domain: fact('domain or workgroup', text('corp.example', 'WORKGROUP')),
    domainJoined: fact('member of a domain', flag),
    domainRole: fact(
      'role in the domain',
      word('StandaloneWorkstation', 'MemberWorkstation', 'StandaloneServer', 'MemberServer', 'BackupDomainController', 'PrimaryDomainController'),
    ),
    productType: fact('product type', word('Server', 'Workstation', 'DomainController')),
    build: fact('Windows build', integer(20348, 17763, 14393, 26100)),
    updateRevision: fact('update revision', integer(2113, 1)),
    caption: fact('Windows edition', text('Microsoft Windows Server 2022 Datacenter', 'Microsoft Windows Server 2019 Standard')),
    installationType: fact('installation type', text('Server', 'Server Core', 'Client')),
    lastBootAt: fact('last start', instant, { volatile: true }),
    uuid: fact('computer ID (UUID)', guid),
    manufacturer: fact('manufacturer', text('Dell Inc.', 'HPE')),
    model: fact('model', text('PowerEdge R750', 'ProLiant DL380')),
    hyperV: fact('Hyper-V', shownAs(flag, { true: 'installed', false: 'not installed' })),
    clustered: fact('member of a failover cluster', flag),
  },
});
