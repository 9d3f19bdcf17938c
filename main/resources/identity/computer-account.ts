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

/** Both services that live migration needs, towards at least one other host. */
export const delegatesForMigration = (names: readonly string[]): boolean =>
  ['cifs/', 'microsoft virtual system migration service/'].every((service) => names.some((name) => name.toLowerCase().startsWith(service)));

/** What live migration needs, and nothing else. */
export const isMigrationService = (name: string): boolean => /^(cifs|Microsoft Virtual System Migration Service)\//i.test(name);
