import { z } from 'zod';
import { isJsonObject, type JsonObject } from './json.ts';

/** An object kept exactly as it was read: zod's own record would copy it and lose a `__proto__` key. */
export const JsonObjectSchema = z.custom<JsonObject>(isJsonObject, {
  error: (issue) =>
    `expected object, got ${Array.isArray(issue.input) ? 'array' : typeof issue.input}`,
});
