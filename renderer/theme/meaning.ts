import { tokens } from '@fluentui/react-components';

/**
 * What a color means, as names for tokens of Fluent. Red (`colorStatusDanger…`) is reserved for “you may lose something”. The fill of
 * “critical” is another token in the dark theme, so that each theme sets it: `severityCriticalFill` in use-theme.ts.
 */
export const meaning = {
  severityCritical: tokens.colorPaletteDarkOrangeForeground2,
  severityCriticalFill: 'var(--severityCriticalFill)',
  severityHigh: tokens.colorStatusWarningForeground3,
  severityMedium: tokens.colorPaletteMarigoldForeground2,
  severityMediumFill: tokens.colorPaletteMarigoldBorderActive,
  severityLow: tokens.colorNeutralForeground3,
  verdictOk: tokens.colorStatusSuccessForeground1,
  verdictUnknown: 'var(--verdictUnknown)',
  verdictManual: tokens.colorBrandForegroundLink,
  verdictPending: tokens.colorNeutralForeground2,
  verdictQuiet: tokens.colorNeutralForeground3,
  surfaceWindow: tokens.colorNeutralBackground3,
  surfaceContent: tokens.colorNeutralBackground2,
  surfaceCard: tokens.colorNeutralBackground1,
  rowSeparator: tokens.colorNeutralStroke3,
  /** A row that is chosen or under the mouse, on any surface: every color of a severity and a verdict can be read on it. */
  rowChosen: tokens.colorNeutralBackground3,
} as const;
