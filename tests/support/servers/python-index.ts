/** An index of Python packages (PEP 503 and 691) in the test's own process, and wheels that it makes. */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { strToU8, zipSync } from 'fflate';
import { listenLocally } from '../listen-locally.ts';

export interface PythonIndex {
  readonly url: string;
  /** Offers a file; `hash` is what the index says, the right one unless the test lies. */
  offer(project: string, file: string, bytes: Uint8Array, hash?: string): void;
  close(): Promise<void>;
}

/** Starts an index that speaks HTML, or JSON to a client that asks for it first. */
export async function startPythonIndex(): Promise<PythonIndex> {
  const projects = new Map<string, Map<string, { bytes: Uint8Array; hash: string }>>();
  const server = createServer((request, response) => {
    const [, kind, project = '', file = ''] = (request.url ?? '').split('/');
    const files = projects.get(project);
    if (files === undefined) return void response.writeHead(404).end();
    if (kind === 'files') return void response.end(files.get(file)?.bytes);
    const links = [...files].map(([name, { hash }]) => ({
      name,
      url: `/files/${project}/${name}`,
      hash,
    }));
    if (/^application\/vnd\.pypi\.simple\.v1\+json/.test(request.headers.accept ?? '')) {
      response.setHeader('content-type', 'application/vnd.pypi.simple.v1+json');
      const list = links.map(({ name, url, hash }) => ({
        filename: name,
        url,
        hashes: { sha256: hash },
      }));
      return void response.end(
        JSON.stringify({ meta: { 'api-version': '1.0' }, name: project, files: list }),
      );
    }
    response.setHeader('content-type', 'text/html');
    const anchors = links.map(
      ({ name, url, hash }) => `<a href="${url}#sha256=${hash}">${name}</a>`,
    );
    response.end(`<!DOCTYPE html><html><body>${anchors.join('')}</body></html>`);
  });
  const { origin, close } = await listenLocally(server);
  return {
    url: `${origin}/simple/`,
    offer(project, file, bytes, hash) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const files = projects.get(project) ?? new Map();
      files.set(file, { bytes, hash: hash ?? sha256 });
      projects.set(project, files);
    },
    close,
  };
}

/** A wheel of one module, with a console script `<name>` that calls its `main`. */
export function wheel(
  name: string,
  version: string,
  code: string,
): [file: string, bytes: Uint8Array] {
  const module = name.replaceAll('-', '_');
  const info = `${module}-${version}.dist-info`;
  const files: Record<string, string> = {
    [`${module}/__init__.py`]: code,
    [`${info}/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\nSummary: A fixture.\nLicense-Expression: MIT\nProject-URL: Source, https://github.com/example/${name}\n\nName: not a header\n`,
    [`${info}/WHEEL`]:
      'Wheel-Version: 1.0\nGenerator: fixture\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
    [`${info}/entry_points.txt`]: `[console_scripts]\n${name} = ${module}:main\n`,
  };
  const records = Object.entries(files).map(([path, text]) => {
    const digest = createHash('sha256').update(text).digest('base64url');
    return `${path},sha256=${digest},${Buffer.byteLength(text)}`;
  });
  files[`${info}/RECORD`] = `${records.join('\n')}\n${info}/RECORD,,\n`;
  const zipped = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, strToU8(text)]),
  );
  return [`${module}-${version}-py3-none-any.whl`, zipSync(zipped)];
}

/** A plain MCP server in Python, without dependencies, that lists one tool. */
export const PYTHON_SERVER = `import json, sys

def main():
    for line in sys.stdin:
        request = json.loads(line)
        if "id" not in request:
            continue
        if request["method"] == "initialize":
            result = {"protocolVersion": request["params"]["protocolVersion"], "capabilities": {"tools": {}}, "serverInfo": {"name": "snake", "version": "1"}}
        else:
            result = {"tools": [{"name": "read_snake", "description": "Reads one snake.", "inputSchema": {"type": "object"}}]}
        print(json.dumps({"jsonrpc": "2.0", "id": request["id"], "result": result}), flush=True)
`;
