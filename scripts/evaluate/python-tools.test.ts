import { expect, test } from 'vitest';
import { toolsOfPython } from './python-tools.ts';

test('reads name, description and arguments of decorated functions', () => {
  const source = [
    'from fastmcp import FastMCP',
    'mcp = FastMCP("weather")',
    '',
    '@mcp.tool()',
    'async def get_forecast(city: str, days: int = 3, ctx: Context = None) -> dict[str, list[int]]:',
    '    """Returns the forecast of a city.',
    '',
    '    Args:',
    '        city: Which one',
    '    """',
    '    return {}',
    '',
    "@server.tool(name='other', annotations={})",
    'def remove(path: str):',
    "    'Removes a file.'",
    '    os.remove(path)',
    '',
    '@mcp.tool()',
    'def ping():',
    '    "Answers."',
  ].join('\n');
  expect(toolsOfPython(source)).toEqual([
    {
      name: 'get_forecast',
      description: 'Returns the forecast of a city.\n\n    Args:\n        city: Which one',
      params: ['city', 'days'],
    },
    { name: 'remove', description: 'Removes a file.', params: ['path'] },
    { name: 'ping', description: 'Answers.', params: [] },
  ]);
});

test('reads no tool where none is declared', () => {
  expect(toolsOfPython('def helper(path: str):\n    """Not a tool."""\n')).toEqual([]);
  expect(toolsOfPython('@mcp.resource("x://y")\ndef read(id: str):\n    """No tool."""\n')).toEqual(
    [],
  );
});

test('leaves out the object of a method and keeps a tool without description', () => {
  expect(toolsOfPython('@mcp.tool()\ndef go(self, speed: float):\n    return 1\n')).toEqual([
    { name: 'go', description: '', params: ['speed'] },
  ]);
});
