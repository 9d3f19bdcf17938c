import { fact, resource } from '../../grammar/resource.ts';
import { listOf, onOff } from '../../grammar/kinds.ts';

/** What the directory says of the account of this host. */
export const computerAccount = resource({
  name: 'computerAccount',
  title: 'Computer account of this host in Active Directory',
  keyNames: [],
  needs: 'none',
  native: 'DirectorySearcher: userAccountControl, msDS-AllowedToDelegateTo of this computer',
  scope: { is: 'host' },
  facts: {
    delegatesToAnybody: fact('unconstrained delegation', onOff()),
    // TRUSTED_TO_AUTH_FOR_DELEGATION: “Use any authentication protocol” on the Delegation page.
    anyProtocol: fact('delegation with any authentication protocol', onOff()),
    delegatesTo: fact('constrained delegation to', listOf('a list of services', [[], ['http/intranet.corp.example']])),
  },
});

/** The hosts to which a service is delegated. `cifs/HV02.corp.example:445/CORP` is of the host `hv02.corp.example`. */
const hostsOf = (service: string, names: readonly string[]): readonly string[] =>
  names
    .map((name) => name.toLowerCase())
    .filter((name) => name.startsWith(`${service}/`))
    .map((name) => /^[^:/]*/.exec(name.slice(service.length + 1))?.[0] ?? '');

/** The same name, or one is the short form of the other. */
const isSameHost = (a: string, b: string): boolean => a !== '' && (a === b || b.startsWith(`${a}.`) || a.startsWith(`${b}.`));

/** Both services that live migration needs, towards one other host. */
export function delegatesForMigration(names: readonly string[]): boolean {
  const files = hostsOf('cifs', names);
  return hostsOf('microsoft virtual system migration service', names).some((host) => files.some((other) => isSameHost(host, other)));
}

/** What live migration needs, and nothing else. */
export const isMigrationService = (name: string): boolean => /^(cifs|Microsoft Virtual System Migration Service)\//i.test(name);
