const plain = (path: string): string => path.replace(/^\\\\\?\\UNC\\/i, '\\\\').replace(/^\\\\\?\\(?=[A-Za-z]:)/, '');

export const isOnNetwork = (path: string): boolean => /^\\\\[^\\?.]/.test(plain(path));

/** The drive, the cluster volume or the SMB share that a path of Windows is on; the path itself where it names none of them. */
export function volumeOf(path: string): string {
  const own = plain(path);
  const found =
    /^[A-Za-z]:\\ClusterStorage\\[^\\]+/i.exec(own)?.[0] ??
    /^[A-Za-z]:/.exec(own)?.[0] ??
    /^\\\\[^\\?.][^\\]*\\[^\\]+/.exec(own)?.[0] ??
    /^\\\\\?\\Volume\{[^}]*\}/i.exec(own)?.[0];
  return found ?? own;
}
