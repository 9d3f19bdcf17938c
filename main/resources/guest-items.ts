import { optional, resource } from './grammar/resource.ts';
import { listOf } from './grammar/kinds.ts';

/** What guests say of themselves, item by item as they wrote it. Never believed for anything that is destructive. */
export const guestItems = resource({
  name: 'guestItems',
  title: 'What the guests say of themselves',
  keyNames: ['vm'],
  needs: 'hyperVAdministrators',
  native: 'Get-CimInstance -Namespace root\\virtualization\\v2 -ClassName Msvm_KvpExchangeComponent',
  scope: { is: 'enumerated' },
  wire: { collector: 'kvp' },
  facts: { items: optional('items', listOf('a list of items', [[], ['<INSTANCE/>']]), { volatile: true }) },
});
