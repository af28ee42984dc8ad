import { isJsonObject, type JsonObject } from '../domain/record/json.ts';
import { argumentDigest } from './argument-digest.ts';
import type { ArgumentChecker } from './arguments/argument-checker.ts';
import type { Asking } from './asking.ts';
import type { Audit, CallEntry } from './audit-log.ts';
import type { Continuation, Continuations } from './continuations.ts';
import { denialResult } from './denial.ts';
import { type Answer, approvalRequest, canAsk, readAnswer, refusalReason } from './elicitation.ts';
import type { InFlight } from './in-flight.ts';
import {
  type ErrorResponse,
  errorResponse,
  INVALID_PARAMS,
  own,
  type Request,
  type Response,
} from './message.ts';
import { wasRefused } from './refused-call.ts';
import type { Judge, Ruling, Standing } from './ruling.ts';
import { readToolCall, type ToolCall, withRoundTrip } from './tool-call.ts';
import type { ToolCatalogue } from './tool-catalogue.ts';

/** Key of our question among the input requests of a result (2026-07-28). */
const APPROVAL_KEY = 'gateway-approval';

const LIST_MISSING =
  'The server has not said in time which arguments the tool takes. Try again in a minute.';

/** Where every `tools/call` of a session is judged before it goes on, and settled when it comes back. */
export interface CallDesk {
  /** Remembers what the client said about itself when it initialized. */
  noteClient(initializeParams: JsonObject): void;
  /** Judges a call and forwards it, denies it, or asks. Never rejects: an error inside is a denial. */
  handle(entry: InFlight): Promise<void>;
  /** Settles a forwarded call with the server's response; `changed` when the client gets another one. */
  finish(
    entry: InFlight,
    response: Response,
    status: number | undefined,
  ): Promise<{ response: Response; changed: boolean }>;
  /** Settles a forwarded call that will have no answer; `neverSent` when the server has got nothing of it. */
  lost(entry: InFlight, neverSent: boolean): Promise<void>;
}

export interface CallDeskParts {
  judge: Judge;
  audit: Audit;
  asking: Asking;
  catalogue: ToolCatalogue;
  continuations: Continuations;
  /** Holds arguments against the tool's schema, null to leave that to the server. */
  argumentChecker: ArgumentChecker | null;
  grant: string;
  session: string;
  /** Write the arguments themselves to the audit log, not only their digest. */
  auditArguments: boolean;
  report(problem: string): void;
  forward(entry: InFlight, request: Request): Promise<void>;
  answer(entry: InFlight, response: Response): void;
}

export function createCallDesk(parts: CallDeskParts): CallDesk {
  const { grant, session } = parts;
  let clientCapabilities: JsonObject | null = null;

  const note = (call: ToolCall, digest: string, decision: CallEntry['decision'], rule: string) =>
    parts.audit({
      event: 'call',
      grant,
      session,
      tool: call.tool,
      decision,
      rule,
      argumentDigest: digest,
      ...(parts.auditArguments ? { arguments: call.args } : {}),
    });

  const deny = (entry: InFlight, call: ToolCall, digest: string, rule: string, reason: string) => {
    note(call, digest, 'deny', rule);
    parts.answer(entry, denialResult(entry.request.id, reason, call.modern));
  };

  function rule(entry: InFlight, { tool, args }: ToolCall, standing: Standing): Promise<Ruling> {
    const { argumentChecker, catalogue } = parts;
    const misfit = async () => {
      if (argumentChecker === null) return null;
      const known = await catalogue.find(tool, entry.request);
      // A client can keep a server busy: what it does not say in time must not be a way past the check.
      if (known === undefined && catalogue.isSilent()) return LIST_MISSING;
      return argumentChecker.misfit(tool, known?.inputSchema, args);
    };
    return parts.judge.rule(tool, args, standing, misfit);
  }

  async function decide(entry: InFlight, call: ToolCall, digest: string): Promise<void> {
    const past = parts.continuations.take(call.requestState);
    if (past === 'unknown' || (past !== null && !continues(past, grant, call, digest))) {
      discontinue(entry, call, digest);
      return;
    }
    const counted = past?.waitsFor === 'server';
    const approved = counted || answerTo(past, call) === 'accepted';
    const ruling = await rule(entry, call, { approved, counted });
    if (ruling.effect !== 'ask') return settle(entry, call, digest, ruling, past);
    if (past?.waitsFor === 'approval') {
      const answer = answerTo(past, call);
      if (answer === 'accepted') throw new Error('an approved call was to be asked about again');
      return deny(entry, call, digest, ruling.rule, refusalReason(answer, ruling.reason));
    }
    note(call, digest, 'ask', ruling.rule);
    await ask(entry, call, digest, ruling);
  }

  /** A state that is not ours, no longer open, or another call's. */
  function discontinue(entry: InFlight, call: ToolCall, digest: string): void {
    const reason =
      'This request does not continue an earlier one that is still open. Call the tool anew.';
    // An approval that does not hold is a denial; any other such state is a protocol error (MCP 2026-07-28,
    // multi round-trip requests: state that fails verification is rejected).
    if (call.inputResponses !== null && Object.hasOwn(call.inputResponses, APPROVAL_KEY)) {
      deny(entry, call, digest, 'gateway.continuation', reason);
      return;
    }
    note(call, digest, 'deny', 'gateway.continuation');
    const text = `Invalid params: requestState. ${reason}`;
    parts.answer(entry, errorResponse(entry.request.id, INVALID_PARAMS, text));
  }

  async function ask(
    entry: InFlight,
    call: ToolCall,
    digest: string,
    ruling: Extract<Ruling, { effect: 'ask' }>,
  ): Promise<void> {
    const question = approvalRequest(call.tool, call.args, ruling.reason);
    if (!canAsk(call.modern ? call.capabilities : clientCapabilities)) {
      return deny(entry, call, digest, ruling.rule, refusalReason('cannot-ask', ruling.reason));
    }
    if (call.modern) {
      const requestState = parts.continuations.remember({
        grant,
        tool: call.tool,
        argumentDigest: digest,
        waitsFor: 'approval',
        serverState: null,
      });
      const params = { mode: 'form', ...question };
      const inputRequests = { [APPROVAL_KEY]: { method: 'elicitation/create', params } };
      const result = { resultType: 'input_required', inputRequests, requestState };
      return parts.answer(entry, { jsonrpc: '2.0', id: entry.request.id, result });
    }
    const answer = await parts.asking.ask(question, entry.request.id, entry.cancelled.signal);
    if (answer !== 'accepted') {
      return deny(entry, call, digest, ruling.rule, refusalReason(answer, ruling.reason));
    }
    const standing = { approved: true, counted: false };
    const second = await rule(entry, call, standing);
    if (second.effect === 'ask') throw new Error('an approved call was to be asked about again');
    await settle(entry, call, digest, second, null);
  }

  async function settle(
    entry: InFlight,
    call: ToolCall,
    digest: string,
    ruling: Exclude<Ruling, { effect: 'ask' }>,
    past: Continuation | null,
  ): Promise<void> {
    if (ruling.effect === 'deny') return deny(entry, call, digest, ruling.rule, ruling.reason);
    if (entry.cancelled.signal.aborted) {
      await ruling.undo?.();
      return deny(entry, call, digest, 'gateway.cancelled', 'The call was cancelled.');
    }
    try {
      note(call, digest, 'allow', ruling.rule);
    } catch (error) {
      await ruling.undo?.();
      throw error;
    }
    entry.call = { ...call, digest, undo: ruling.undo };
    await parts.forward(
      entry,
      past === null ? entry.request : forServer(entry.request, call, past),
    );
  }

  /** Settles a call that did not succeed; what it reserved comes back only when it cannot have been carried out. */
  async function failed(
    entry: InFlight,
    outcome: 'error' | 'lost',
    notCarriedOut: boolean,
  ): Promise<void> {
    const call = entry.call;
    // A cancelled call may have been carried out: giving it back would let a client call without limit.
    if (call === null || entry.cancelled.signal.aborted) return;
    const { tool, undo, digest: argumentDigest } = call;
    const givenBack = notCarriedOut && undo !== null;
    try {
      if (givenBack) await undo();
      parts.audit({ event: 'outcome', grant, session, tool, outcome, givenBack, argumentDigest });
    } catch (error) {
      parts.report(`the end of a call could not be noted: ${String(error)}`);
    }
  }

  async function refused(
    { request, call, begun }: InFlight,
    { error: { code } }: ErrorResponse,
    status: number | undefined,
  ): Promise<boolean> {
    // The server is asked for its list only when the answer matters.
    if (!wasRefused({ code, status, begun, checksOutput: false })) return false;
    if (call === null || call.undo === null) return true;
    const known = code === INVALID_PARAMS ? await parts.catalogue.find(call.tool, request) : null;
    return wasRefused({ code, status, begun, checksOutput: known?.hasOutputSchema ?? false });
  }

  return {
    noteClient(params) {
      const capabilities = own(params, 'capabilities');
      clientCapabilities = isJsonObject(capabilities) ? capabilities : null;
    },

    async handle(entry) {
      const { id } = entry.request;
      const call = readToolCall(entry.request);
      try {
        if ('problem' in call) {
          parts.audit({ event: 'refused', detail: `tools/call: ${call.problem}` });
          parts.answer(
            entry,
            errorResponse(id, INVALID_PARAMS, `Invalid params: ${call.problem}.`),
          );
          return;
        }
        await decide(entry, call, argumentDigest(call.args));
      } catch (error) {
        parts.report(`a call was denied because the gateway failed: ${String(error)}`);
        const modern = 'modern' in call && call.modern;
        parts.answer(
          entry,
          denialResult(id, 'The gateway could not decide about this call.', modern),
        );
      }
    },

    async finish(entry, response, status) {
      if ('error' in response) {
        await failed(entry, 'error', await refused(entry, response, status));
        return { response, changed: false };
      }
      const { call } = entry;
      if (!call?.modern || own(response.result, 'resultType') !== 'input_required') {
        return { response, changed: false };
      }
      const serverState = own(response.result, 'requestState');
      const requestState = parts.continuations.remember({
        grant,
        tool: call.tool,
        argumentDigest: call.digest,
        waitsFor: 'server',
        serverState: typeof serverState === 'string' ? serverState : null,
      });
      const result = { ...response.result, requestState };
      return { response: { jsonrpc: '2.0', id: entry.request.id, result }, changed: true };
    },

    lost: (entry, neverSent) => failed(entry, 'lost', neverSent),
  };
}

/** A retry must be the same call by the same grant: an approval is for what the person saw. */
function continues(past: Continuation, grant: string, call: ToolCall, digest: string): boolean {
  return past.grant === grant && past.tool === call.tool && past.argumentDigest === digest;
}

function answerTo(past: Continuation | null, call: ToolCall): Answer {
  if (past?.waitsFor !== 'approval' || call.inputResponses === null) return 'cancelled';
  return readAnswer(own(call.inputResponses, APPROVAL_KEY));
}

/** The retry as the server may see it: with its own state, without our question's answer. */
function forServer(request: Request, call: ToolCall, past: Continuation): Request {
  if (past.waitsFor === 'approval') {
    return withRoundTrip(request, { inputResponses: null, requestState: null });
  }
  return withRoundTrip(request, {
    inputResponses: call.inputResponses,
    requestState: past.serverState,
  });
}
