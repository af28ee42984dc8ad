import type { APIRoute } from 'astro';
import { iconSvg } from '../outputs/site-files/icons.ts';
import { site } from '../site.config.ts';

export const GET: APIRoute = () => new Response(iconSvg(site.mark, site.colours.accent[0]));
