// The conformance suite starts a program a scenario. This one only hands the scenario to the test that started
// the suite, where client and gateway run, and ends as the client ended: a process a scenario costs little so.
const [port = '', url = ''] = process.argv.slice(2);
const { MCP_CONFORMANCE_SCENARIO, MCP_CONFORMANCE_PROTOCOL_VERSION, MCP_CONFORMANCE_CONTEXT } =
  process.env;
const response = await fetch(`http://127.0.0.1:${port}`, {
  method: 'POST',
  body: JSON.stringify({
    url,
    scenario: MCP_CONFORMANCE_SCENARIO,
    version: MCP_CONFORMANCE_PROTOCOL_VERSION,
    context: JSON.parse(MCP_CONFORMANCE_CONTEXT ?? '{}'),
  }),
});
const problem = await response.text();
process.stderr.write(problem);
process.exitCode = problem === '' ? 0 : 1;

export {};
