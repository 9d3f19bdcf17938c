import { saveBytes } from './save-bytes.ts';

export const saveText = (name: string, text: string): void => {
  saveBytes(name, [text], 'application/json');
};
