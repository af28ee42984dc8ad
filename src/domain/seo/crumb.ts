/** One step of a breadcrumb trail. */
export interface Crumb {
  text: string;
  /** Site path, with leading and trailing slash. */
  href: string;
}
