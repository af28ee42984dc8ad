import { ADDRESS_MARK, BODY_MARK, type Figure, logs, MAIL_MARK, NAME_MARK } from '../lab.ts';

/** Looks through everything that the function wrote in all measurements for what its senders wrote, and where from. */
export function silence(): Figure[] {
  const text = logs.join('');
  const lines = text.split('\n').filter((line) => line !== '').length;
  const hits = [
    MAIL_MARK,
    NAME_MARK,
    BODY_MARK,
    ADDRESS_MARK,
    '127.0.0.',
    'elsewhere.example',
  ].filter((mark) => text.includes(mark));
  return [
    {
      name: 'names, addresses and bodies in the logs of all tests',
      target: '0',
      measured: `${hits.length} in ${lines} lines${hits.length > 0 ? `: ${hits.join(', ')}` : ''}`,
      pass: hits.length === 0,
    },
  ];
}
