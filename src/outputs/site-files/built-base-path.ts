/** The path below which a built site was made to live; `read` gives the text of a published file. */
export function builtBasePath(read: (file: string) => string): string {
  const { id }: { id: string } = JSON.parse(read('site.webmanifest'));
  return id.replace(/\/$/, '');
}
