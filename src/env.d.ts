interface ImportMetaEnv {
  /** Path below which the site lives, '' at the root of its name; set by astro.config.mjs. */
  readonly SITE_BASE_PATH: string;
  /** Host that the site is built for; set by src/integrations/deploy-target.ts. */
  readonly DEPLOY_TARGET: import('./contact/settings.ts').DeployTarget;
}
