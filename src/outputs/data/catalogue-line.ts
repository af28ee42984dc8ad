import { z } from 'zod';
import { CONTRACT } from '../api/contract.ts';

/** Where the schema of a line is published, below the site's address. */
export const CATALOGUE_LINE_PATH = '/schema/catalogue-line.v1.json';

/** JSON Schema (2020-12) of a line of catalogue.ndjson: a server's document without its policy files. */
export function catalogueLineSchema(siteUrl: string): object {
  const line = CONTRACT.ServerDocument.omit({ policies: true });
  return {
    ...z.toJSONSchema(line, { io: 'input' }),
    $id: `${siteUrl}${CATALOGUE_LINE_PATH}`,
    title: 'Line of catalogue.ndjson',
  };
}
