import { describe, expect, it } from 'vitest';
import { vmIntegrationService } from '../../../../../main/resources/hyper-v/guest/vm-integration-service.ts';
import { value } from '../../../engine/known.ts';

const { resource } = vmIntegrationService;
const vm = 'd9e0eb0a-5b37-508e-9173-67e9ade83acf';
const serviceOf = (component: string) =>
  resource.wire.rows?.([{ key: { vm, component }, facts: { name: value('Gastdienstschnittstelle') } }])[0]?.facts['service'];

describe('an integration service', () => {
  it('is known by the last GUID of its id in any case, never by its translated name', () => {
    expect(serviceOf(`Microsoft:${vm.toUpperCase()}\\6C09BB55-D683-4DA0-8931-C9BF705F6480`)).toEqual(value('GuestServiceInterface'));
    expect(serviceOf(`Microsoft:${vm}\\2497f4de-e9fa-4204-80e4-4b75c46419c0`)).toEqual(value('TimeSynchronization'));
  });

  it('is unknown with another id, and where the services of a VM were not read', () => {
    expect(serviceOf(`Microsoft:${vm}\\11111111-2222-4333-8444-555555555555`)?.is).toBe('unread');
    expect(serviceOf(`unread:${vm}`)?.is).toBe('unread');
  });

  it('has the English name of Windows in its label on a host in another language', () => {
    const label = resource.label({
      key: { vm, component: `Microsoft:${vm}\\84EAAE65-2F2E-45F5-9BB5-0E857DC8EB47` },
      text: (property) => ({ vmName: 'WEB01', name: 'Takt' })[property],
    });
    expect(label).toBe('WEB01: Heartbeat');
  });
});
