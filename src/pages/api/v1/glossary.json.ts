import type { APIRoute } from 'astro';
import { loadGlossary } from '../../../catalogue/load-glossary.ts';
import { glossaryJson } from '../../../outputs/api/reference-json.ts';
import { site } from '../../../site.config.ts';

/** The terms of the glossary. */
export const GET: APIRoute = async () =>
  Response.json(glossaryJson(await loadGlossary('content/glossary'), site));
