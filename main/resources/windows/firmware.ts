import { fact, resource } from '../../grammar/resource.ts';
import { instant, text } from '../../grammar/kinds.ts';

/** The firmware of the host (BIOS or UEFI). */
export const firmware = resource({
  name: 'firmware',
  title: 'Firmware of the host',
  keyNames: [],
  needs: 'none',
  native: 'Get-CimInstance Win32_BIOS',
  scope: { is: 'host' },
  facts: {
    version: fact('version', text('2.19.1', '1.4.8')),
    releasedAt: fact('release date', instant),
  },
});
