import {
  BoardRegular,
  ClipboardTaskListLtrRegular,
  DocumentPdfRegular,
  FormRegular,
  HistoryRegular,
  OrganizationRegular,
  PlayCircleRegular,
  PlugConnectedRegular,
  ScanRegular,
  ServerMultipleRegular,
  TaskListLtrRegular,
  TextBulletListSquareRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { RailId } from './rail-groups.ts';

export const railIcons: Readonly<Record<RailId, FluentIcon>> = {
  connect: PlugConnectedRegular,
  environment: FormRegular,
  scan: ScanRegular,
  overview: BoardRegular,
  vms: ServerMultipleRegular,
  areas: TextBulletListSquareRegular,
  map: OrganizationRegular,
  plan: ClipboardTaskListLtrRegular,
  apply: PlayCircleRegular,
  result: TaskListLtrRegular,
  report: DocumentPdfRegular,
  history: HistoryRegular,
};
