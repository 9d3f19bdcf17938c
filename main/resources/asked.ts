import { asked } from './grammar/asked.ts';
import { integer, sids } from './grammar/kinds.ts';
import { networkList } from './networks.ts';

/** The organisation's own values. Numbers have a default; people, groups and networks never do. */
export const askedValues = {
  minimumPasswordLength: asked('minimumPasswordLength', 'How long must a password on this host be at least?', integer(14, 20), 14),
  managementNetworks: asked('managementNetworks', 'From which networks or addresses may this host be managed?', networkList),
  trustedHyperVAdministrators: asked(
    'trustedHyperVAdministrators',
    'Which people and groups may manage every virtual machine on this host (their SIDs)?',
    sids,
  ),
  maximumHyperVAdministrators: asked('maximumHyperVAdministrators', 'How many people and groups may manage every virtual machine at most?', integer(3, 5), 3),
} as const;
