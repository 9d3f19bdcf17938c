import { control } from '../control.ts';
import { is } from '../../grammar/expect.ts';
import { vmReplicationServer } from '../../resources/hyper-v/host/vm-replication-server.ts';

export const replicaCertificate = control({
  id: 'HV-A-24',
  area: 'segregation',
  serves: ['S32'],
  title: 'The replica server accepts only certificate authentication (HTTPS)',
  titleWhenNotMet: 'The replica server accepts Kerberos authentication (HTTP)',
  severity: 'high',
  depth: 'recommended',
  why: 'With Kerberos authentication, the disk data of the VMs crosses the network over HTTP without encryption. An attacker on the path can copy it.',
  appliesWhen: { holds: is(vmReplicationServer.enabled, true), otherwise: 'The host is not a replica server.' },
  expect: is(vmReplicationServer.authentication, 'Certificate'),
  fix: {
    kind: 'steps',
    steps: [
      'If IPsec or a VPN encrypts the replication network, accept the risk with this reason.',
      'Issue a certificate for each host: server and client authentication, its fully qualified name, in the store Personal of the computer. In a cluster, each node needs the name of the Hyper-V Replica Broker as well.',
      'Allow both kinds first: Hyper-V\\Set-VMReplicationServer -AllowedAuthenticationType CertificateAndKerberos -CertificateThumbprint THUMBPRINT.',
      'Enable the firewall rule “Hyper-V Replica HTTPS Listener (TCP-In)” on the replica server.',
      'Test from each primary server: Hyper-V\\Test-VMReplicationConnection -ReplicaServerName NAME -ReplicaServerPort 443 -AuthenticationType Certificate -CertificateThumbprint THUMBPRINT.',
      'Change each VM on its primary server: Hyper-V\\Set-VMReplication -VMName NAME -AuthenticationType Certificate -CertificateThumbprint THUMBPRINT -ReplicaServerPort 443.',
      'Then allow certificates only: Hyper-V\\Set-VMReplicationServer -AllowedAuthenticationType Certificate. Disable the firewall rule of the HTTP listener. Scan again.',
    ],
  },
  sources: ['hyper-v-replica'],
});
