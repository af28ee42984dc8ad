/** The one spelling of a PyPI name that compares (PEP 503): `My_Server.x` is `my-server-x`. */
export function plainPypiName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

/** Source of a regular expression for every spelling of such a plain name. */
export function pypiSpellings(name: string): string {
  return name.replace(/[-_.]+/g, '[-_.]+');
}
