import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approvalRequest, canAsk, readAnswer } from './elicitation.ts';

const messageOf = (args: Record<string, string>, tool = 'send') =>
  String(approvalRequest(tool, args, 'Why.')['message']);

describe('canAsk', () => {
  it.each([
    [{ elicitation: {} }, true],
    [{ elicitation: { form: {} } }, true],
    [{ elicitation: { form: {}, url: {} } }, true],
    [{ elicitation: { url: {} } }, false],
    [{ elicitation: true }, false],
    [{}, false],
    [null, false],
  ])('of a client with %j is %s', (capabilities, can) => {
    expect(canAsk(capabilities)).toBe(can);
  });
});

describe('approvalRequest', () => {
  it('shows tool, reason and all arguments in an order that does not depend on the caller', () => {
    expect(messageOf({ b: '2', a: '1' })).toBe(
      'Allow this call of send?\nWhy.\nArguments: {"a":"1","b":"2"}',
    );
  });

  it('shows characters that hide or turn text by their numbers', () => {
    expect(messageOf({ a: 'x\u200by\u202ez' }, 'se\u0000nd')).toContain('x\\u{200b}y\\u{202e}z');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(messageOf({ a: text.toWellFormed() }).replaceAll('\n', '')).not.toMatch(
          /[\p{Cc}\p{Cf}]/u,
        );
      }),
    );
  });

  it('keeps head and tail of long arguments and says how much it leaves out', () => {
    const message = messageOf({ a: `${'x'.repeat(50_000)}rm -rf` });
    expect(message).toMatch(/\[…\d+ characters not shown…\]/);
    expect(message).toContain('rm -rf');
    expect(message.length).toBeLessThan(9000);
  });
});

describe('readAnswer', () => {
  it('takes nothing but a clear accept for one', () => {
    const allow = { decision: 'allow' };
    expect(readAnswer({ action: 'accept', content: allow })).toBe('accepted');
    expect(readAnswer({ action: 'cancel' })).toBe('cancelled');
    for (const result of [
      { action: 'decline' },
      { action: 'decline', content: allow },
      // What Codex answers by itself when its approvals are off.
      { action: 'accept' },
      { action: 'accept', content: {} },
      { action: 'accept', content: null },
      { action: 'accept', content: { decision: 'deny' } },
      { action: 'ACCEPT' },
      { accept: true },
      null,
      undefined,
      'accept',
    ]) {
      expect(readAnswer(result)).toBe('declined');
    }
  });
});
