/** An inbound rule that blocks, as worlds hold it: no world has one, as most hosts. */
export const blockRule = {
  ...{ Name: 'block', InstanceID: 'block', DisplayName: 'Block RDP', Group: '', Enabled: 'True', Direction: 'Inbound', Action: 'Block', Profile: 'Any' },
  ...{ Protocol: 'TCP', LocalPort: ['3389'], RemoteAddress: ['10.0.4.0/24'], PolicyStoreSourceType: 'GroupPolicy', Program: 'C:\\Tools\\old.exe' },
};
