import { optional, resource } from '../../../grammar/resource.ts';
import { listOf } from '../../../grammar/kinds.ts';

/** What guests report through data exchange, item by item as they wrote it. Never trusted for anything destructive. */
export const guestItems = resource({
  name: 'guestItems',
  title: 'Data exchange items of the guests',
  keyNames: ['vm'],
  needs: 'hyperVAdministrators',
  lane: 'main',
  native: 'Get-CimInstance -Namespace root\\virtualization\\v2 -ClassName Msvm_KvpExchangeComponent',
  scope: { is: 'enumerated' },
  wire: { collector: 'kvp' },
  facts: { items: optional('items', listOf('a list of items', [[], ['<INSTANCE/>']]), { volatile: true }) },
});
