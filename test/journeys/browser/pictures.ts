/** The pictures of docs/user-guide.md, in its order: the file below docs/pictures, and the screen of screens.ts that it shows. */
export const pictures = [
  { file: '1-connect.png', screen: 'connected' },
  { file: '2-environment.png', screen: 'environment' },
  { file: '3-scan.png', screen: 'scan' },
  { file: '4-areas.png', screen: 'finding' },
  { file: '5-plan.png', screen: 'plan' },
  { file: '6-apply.png', screen: 'apply' },
  { file: '7-result.png', screen: 'result' },
  { file: '8-report.png', screen: 'report made' },
] as const;
export const pictureSize = { width: 1180, height: 660 } as const;
export const maxPictureBytes = 150_000;
