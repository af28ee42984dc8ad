import { writeFileSync } from 'node:fs';
import { headerRules, vercelHeaders } from '../src/outputs/headers.ts';

// Vercel reads its headers from the repository, not from the build.
const config = {
  $schema: 'https://openapi.vercel.sh/vercel.json',
  trailingSlash: true,
  headers: vercelHeaders(headerRules({ tls: true })),
};
writeFileSync('vercel.json', `${JSON.stringify(config, null, 2)}\n`);
console.log('vercel.json written');
