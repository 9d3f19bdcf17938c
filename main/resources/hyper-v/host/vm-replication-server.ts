import { fact, optional, resource } from '../../../grammar/resource.ts';
import { flag, onOff, shownAs, text, word } from '../../../grammar/kinds.ts';

/** This host as a replica server: from which primary servers it accepts replicas. */
export const vmReplicationServer = resource({
  name: 'vmReplicationServer',
  title: 'Replica server',
  keyNames: [],
  needs: 'hyperVAdministrators',
  scope: { is: 'host' },
  cmdlets: {
    each: 'host',
    module: 'Hyper-V',
    read: 'Get-VMReplicationServer',
    key: {},
    one: 'replica server',
    properties: {
      enabled: 'ReplicationEnabled',
      fromAnyServer: 'ReplicationAllowedFromAnyServer',
      authentication: 'AllowedAuthenticationType',
      defaultStorageLocation: 'DefaultStorageLocation',
    },
  },
  facts: {
    enabled: fact('replica server', { ...onOff(), samples: [false, true] }),
    fromAnyServer: fact('replication from any authenticated server', shownAs({ ...flag, samples: [false, true] }, { true: 'allowed', false: 'not allowed' })),
    authentication: fact(
      'authentication',
      shownAs(word('Certificate', 'Kerberos', 'CertificateAndKerberos'), { CertificateAndKerberos: 'Certificate and Kerberos' }),
    ),
    defaultStorageLocation: optional('default storage location', text('D:\\Replica', 'E:\\Replica')),
  },
});
