import type { APIRoute } from 'astro';
import { catalogueLineSchema } from '../../outputs/data/catalogue-line.ts';
import { site } from '../../site.config.ts';

/** The published JSON Schema of a line of catalogue.ndjson, version 1. */
export const GET: APIRoute = () => Response.json(catalogueLineSchema(site.url));
