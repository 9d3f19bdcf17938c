import { expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { guardianStore } from '../../../../main/resources/certificates/certificate.ts';
import { guardianOwner } from '../../../../main/resources/certificates/guardian-owner.ts';
import { computed, denied, factsOf, value } from '../facts-of.ts';

const of = (subject: FactState, host: FactState = value('HV01'), store = guardianStore) =>
  computed(
    guardianOwner.resource,
    factsOf({ machine: [{ facts: { name: host } }], certificate: [{ key: { store, thumbprint: 'AB' }, facts: { subject } }] }),
  )[0]?.facts['madeHere'];

it('a guardian is of the host that its subject ends with, in any case of letters', () => {
  expect(of(value('CN=Shielded VM Signing Certificate (UntrustedGuardian) (hv01)'))).toEqual(value(true));
  expect(of(value('CN=Shielded VM Signing Certificate (UntrustedGuardian) (HV02)'))).toEqual(value(false));
  expect(of(value('CN=Guardian of tenant HV01'))).toEqual(value(false));
});

it('whose guardian it is stays unknown where the subject or the name of the host is', () => {
  expect(of(denied)).toEqual(denied);
  expect(of(value('CN=Guardian (HV01)'), denied)).toMatchObject({ is: 'unread' });
});

it('certificates of other stores are no guardians', () => {
  expect(of(value('CN=HV01 (HV01)'), value('HV01'), 'My')).toBeUndefined();
});
