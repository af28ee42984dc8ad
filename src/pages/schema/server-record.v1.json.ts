import type { APIRoute } from 'astro';
import { recordJsonSchema } from '../../domain/record/record-json-schema.ts';
import { site } from '../../site.config.ts';

/** The published JSON Schema of a server record, version 1: what a catalogue is built from. */
export const GET: APIRoute = () => Response.json(recordJsonSchema(site.url));
