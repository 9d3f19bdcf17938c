/** A change that can cut the connection, and one that needs its VM off, on the host “neglected”. */
export const guardedControls = ['W12-01'];
export const windowControls = ['HV-C-02'];
export const windowVms = ['LNX01'];
