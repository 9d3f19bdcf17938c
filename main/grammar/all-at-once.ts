/**
 * The classes of Hyper-V that answer for all VMs in one query, by what a subject takes from them. A class answers what is beyond doubt, the cmdlet the
 * rest: `checkpoints`, `assignedDevices`, `gpuPartitions` and `remoteFxAdapters` are taken from it where a VM has none.
 */
export const allAtOnceClasses = {
  firmware: 'Msvm_VirtualSystemSettingData',
  checkpoints: 'Msvm_VirtualSystemSettingData',
  memory: 'Msvm_MemorySettingData',
  processors: 'Msvm_ProcessorSettingData',
  security: 'Msvm_SecuritySettingData',
  assignedDevices: 'Msvm_PciExpressSettingData',
  gpuPartitions: 'Msvm_GpuPartitionSettingData',
  remoteFxAdapters: 'Msvm_Synthetic3DDisplayControllerSettingData',
} as const;

export type AllAtOnce = keyof typeof allAtOnceClasses;
