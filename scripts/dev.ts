import { dev } from 'astro';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const port = Number(process.env['PORT'] ?? 4321);
const host = process.env['HOST'] ?? 'localhost';
await dev({ root: process.cwd(), server: { port, host } });
