/** Its definitions hold the time of the start, and one tool is there in some starts only. */
import { serve, tool } from './protocol.ts';

const started = process.hrtime.bigint().toString();
const half = { ...tool('sometimes'), description: 'Is there in half of the starts.' };
const parameter = (value: string) => ({ type: 'string', default: value });

serve(() => ({
  tools: [
    {
      ...tool('report'),
      inputSchema: {
        type: 'object',
        properties: { 'from/to': parameter(started), limit: parameter('10') },
      },
    },
    tool('steady'),
    // What the test gives as argument is this start's number, in a file beside it.
    ...(isSecondStart() ? [half] : []),
  ],
}));

function isSecondStart(): boolean {
  const file = process.argv.at(-1) ?? '';
  const { appendFileSync, readFileSync } = process.getBuiltinModule('node:fs');
  appendFileSync(file, 'x');
  return readFileSync(file, 'utf8').length === 2;
}
