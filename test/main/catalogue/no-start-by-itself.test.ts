import { describe, expect, it } from 'vitest';
import { isSeedName } from '../../../main/catalogue/parked-vms/no-start-by-itself.control.ts';

describe('the name of a template VM', () => {
  it.each([
    'TPL-WS2022',
    'ws2022_tpl',
    'Template Debian',
    'vorlage-ws2025',
    'Seed01',
    'WS2022-sysprep',
    'Golden WS2022',
    'golden-image',
    'Gold-Image',
    'GoldImage',
    'base_image-2025',
    'WS2022 Master Image',
  ])('is %s', (name) => {
    expect(isSeedName(name)).toBe(true);
  });

  it.each([
    'K8S-MASTER-01',
    'SQL-BASE',
    'DATA-BASE-02',
    'IMAGE-SRV',
    'MASTER-DC',
    'GOLD-ERP',
    'PUPPET-MASTER',
    'DATABASE-IMAGE-STORE',
    'WEBMASTER-IMAGE',
    'TEMPLATES-DB',
    'SEEDS-SRV',
  ])('is not %s, a VM in use', (name) => {
    expect(isSeedName(name)).toBe(false);
  });
});
