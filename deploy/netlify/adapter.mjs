import netlify from '@astrojs/netlify';

/** The adapter with nothing but the function: no image service, no emulation of the host in development. */
export const adapter = () => netlify({ imageCDN: false, devFeatures: false });
