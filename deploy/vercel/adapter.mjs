import vercel from '@astrojs/vercel';

/** The adapter with nothing but the function. Ten seconds of running time is the least plan's limit. */
export const adapter = () => vercel({ maxDuration: 10 });
