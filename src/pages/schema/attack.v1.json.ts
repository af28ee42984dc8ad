import type { APIRoute } from 'astro';
import { attackJsonSchema } from '../../domain/attacks/attack-json.ts';
import { site } from '../../site.config.ts';

/** The published JSON Schema of our own form of an attack entry, version 1. */
export const GET: APIRoute = () =>
  Response.json(attackJsonSchema(`${site.url}/schema/attack.v1.json`));
