const files = new Map<string, Promise<unknown>>();

/** A JSON file of this site, of the form that its writer gives it; each is read once. */
export function siteData<T>(address: string): Promise<T> {
  let loading = files.get(address);
  if (loading === undefined) {
    loading = fetchJson(address);
    loading.catch(() => files.delete(address));
    files.set(address, loading);
  }
  return loading as Promise<T>;
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
