import { listOf } from '../../grammar/kinds.ts';
import { fact, resource } from '../../grammar/resource.ts';

const gpoNames = listOf('a list of Group Policy objects', [[], ['Hosts'], ['Hosts', 'Local groups']]);

/** Programs besides Castellan that set values on this host, and set them again. Which values, no list of Windows says: a change is made with a warning. */
export const otherManagers = resource({
  name: 'otherManagers',
  title: 'Other management of this host',
  keyNames: [],
  needs: 'administrator',
  native: 'Get-ChildItem HKLM:\\SOFTWARE\\Microsoft\\Enrollments, Get-Service, Test-Path C:\\Windows\\System32\\Configuration\\Current.mof',
  scope: { is: 'host' },
  facts: {
    mdm: fact('enrolled in MDM with', listOf('a list of MDM providers', [[], ['MS DM Server']])),
    agents: fact('installed agents of management tools', listOf('a list of services', [[], ['CcmExec'], ['SCVMMAgent', 'puppet']])),
    documents: fact('desired configurations', listOf('a list of configurations', [[], ['dsc'], ['dsc', 'osConfig']])),
    registryPreferences: fact('Group Policy objects with registry preferences', gpoNames),
    groupPreferences: fact('Group Policy objects with preferences for local groups', gpoNames),
    servicePreferences: fact('Group Policy objects with preferences for services', gpoNames),
  },
});

/** Services of tools that set values on many computers, with the name of the tool. The collector asks for these. */
export const managementAgents: Readonly<Record<string, string>> = {
  SCVMMAgent: 'System Center Virtual Machine Manager',
  CcmExec: 'Microsoft Configuration Manager',
  GCArcService: 'Azure Policy guest configuration',
  GCService: 'Azure Policy guest configuration',
  puppet: 'Puppet',
  'chef-client': 'Chef',
  'salt-minion': 'Salt',
};
export const desiredConfigurations: Readonly<Record<string, string>> = { dsc: 'Desired State Configuration (DSC)', osConfig: 'OSConfig' };
