import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../../main/contract/fact-state.ts';
import { guardianStore } from '../../../../../main/resources/certificates/certificate.ts';
import { vmTpmKey } from '../../../../../main/resources/hyper-v/devices/vm-tpm-key.ts';
import { factsOf, reading, row, unread, value } from '../../../engine/known.ts';

const vm = 'd9e0eb0a-5b37-508e-9173-67e9ade83acf';
const own = (thumbprint: string, hasPrivateKey: FactState, store = guardianStore) => row({ store, thumbprint }, { hasPrivateKey });

function keyHere(certificates: FactState, store: readonly ReturnType<typeof own>[], complete = true): FactState | undefined {
  const { scope } = vmTpmKey.resource;
  if (scope.is !== 'computed') throw new Error('not computed');
  const protector = reading('keyProtector', [row({ vm }, { vmName: value('APP01'), present: value(true), certificates })]);
  return scope.rows(factsOf(protector, reading('certificate', store, { complete })))[0]?.facts['keyHere'];
}
const names = (...thumbprints: readonly string[]): FactState => value([...thumbprints]);

describe('the key of a virtual TPM', () => {
  it('is here with one private key of the owner or of a guardian, in any spelling of its thumbprint', () => {
    expect(keyHere(names('AA', 'BB'), [own('AA', value(false)), own('bb', value(true))])).toEqual(value(true));
  });

  it('is not here without the certificate, without its private key, or in another store', () => {
    expect(keyHere(names('AA'), [])).toEqual(value(false));
    expect(keyHere(names('AA'), [own('AA', value(false))])).toEqual(value(false));
    expect(keyHere(names('AA'), [own('AA', value(true), 'My')])).toEqual(value(false));
    expect(keyHere(names(), [own('AA', value(true))])).toEqual(value(false));
  });

  it('is unknown where protector, store or private key could not be read', () => {
    expect(keyHere(unread, [own('AA', value(true))])).toEqual(unread);
    expect(keyHere(names('AA'), [own('AA', unread)])).toEqual(unread);
    expect(keyHere(names('AA'), [], false)?.is).toBe('unread');
    expect(keyHere(names('AA'), [own('AA', value(true))], false)).toEqual(value(true));
  });
});
