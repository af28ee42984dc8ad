interface ImportMetaEnv {
  /** Host that the site is built for; set by src/integrations/deploy-target.ts. */
  readonly DEPLOY_TARGET: import('./contact/settings.ts').DeployTarget;
}
