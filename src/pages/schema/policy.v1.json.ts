import type { APIRoute } from 'astro';
import { policyJsonSchema } from '../../domain/policy/json-schema.ts';
import { site } from '../../site.config.ts';

/** The published JSON Schema of policy.json, version 1: never changed, only followed by a version 2. */
export const GET: APIRoute = () => Response.json(policyJsonSchema(site.url));
