import { writeFileSync } from 'node:fs';
import { headerRules, vercelHeaders } from '../src/outputs/headers.ts';

// Vercel reads its headers and its schedule from the repository, not from the build.
const config = {
  $schema: 'https://openapi.vercel.sh/vercel.json',
  buildCommand: 'DEPLOY_TARGET=vercel npm run build',
  // No trailingSlash: it would redirect POST /api/contact. Every five minutes: delivers messages that are due.
  crons: [{ path: '/api/contact', schedule: '*/5 * * * *' }],
  headers: vercelHeaders(headerRules({ tls: true })),
};
writeFileSync('vercel.json', `${JSON.stringify(config, null, 2)}\n`);
console.log('vercel.json written');
