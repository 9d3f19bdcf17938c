import { expect, it } from 'vitest';
import { isHostName } from '../../../renderer/fix/is-host-name.ts';

it('the typed name is that of the host in any case and with spaces around it, and no part of it', () => {
  expect(isHostName(' hv01 ', 'HV01')).toBe(true);
  for (const typed of ['', 'HV0', 'HV011', 'HV02']) expect(isHostName(typed, 'HV01')).toBe(false);
});
