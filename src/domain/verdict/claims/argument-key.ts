import type { Param } from '../../record/schema-params.ts';
import { splitName } from '../text/split-name.ts';

/** Words of an argument's name joined by `_`: `filePath` and `file-path` are both `file_path`. */
export const argumentKey = ({ name }: Param): string =>
  splitName(name)
    .map(({ text }) => text)
    .join('_');
