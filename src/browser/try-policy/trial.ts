import { type CounterState, NO_COUNTS, reserve } from '../../domain/policy/counters.ts';
import { compilePolicy, type Decision, decide } from '../../domain/policy/evaluate.ts';
import { exampleCall } from '../../domain/policy/example-call.ts';
import { formatPolicy } from '../../domain/policy/format.ts';
import type { Policy } from '../../domain/policy/schema.ts';
import { validatePolicyText } from '../../domain/policy/validate.ts';
import type { ToolRecord } from '../../domain/record/tool-record.ts';
import { type ArgumentsForm, argumentsForm, type TrialTool } from './arguments-form.ts';
import { element, labelled } from './element.ts';

/** The server's JSON twin, as far as the trial reads it. */
interface ServerData {
  tools: (TrialTool & { definition: ToolRecord })[];
  policies: { recommended: Policy };
}

const EFFECTS = { allow: 'Allowed', deny: 'Denied', ask: 'A person is asked' } as const;

/** Builds the trial inside `place`: choose a tool, edit its arguments, run, and see which rule decides. */
export function startTrial(place: HTMLElement, data: ServerData): void {
  const names = data.tools.map((tool) => tool.name);
  const policyText = element('textarea', {
    rows: 14,
    spellcheck: false,
    className: 'policy-text',
    value: formatPolicy(data.policies.recommended),
  });
  const problems = element('ul', { className: 'problems' });
  const marked = element('pre', { tabIndex: 0 });
  const result = element('div', { className: 'trial-result' });
  result.setAttribute('role', 'status');
  const select = element(
    'select',
    {},
    ...names.map((name, index) => element('option', { value: String(index), textContent: name })),
  );
  const formPlace = element('div');
  const run = element('button', {
    type: 'button',
    className: 'button',
    textContent: 'Run the call',
  });
  const reset = element('button', {
    type: 'button',
    className: 'button',
    textContent: 'Forget all calls',
  });
  let counts: CounterState = NO_COUNTS;
  let calls = 0;
  let form: ArgumentsForm;

  const showTool = (): void => {
    const tool = data.tools[Number(select.value)];
    if (tool === undefined) return;
    form = argumentsForm(tool, exampleCall({ ...tool.definition, name: tool.name }));
    formPlace.replaceChildren(form.node);
  };
  const check = (): ReturnType<typeof validatePolicyText> => {
    const found = validatePolicyText(policyText.value, names);
    const lines = [...found.errors, ...found.warnings].map(({ message, hint, pointer }) =>
      element('li', { textContent: `${pointer === '' ? '' : `${pointer}: `}${message} ${hint}` }),
    );
    problems.replaceChildren(...lines);
    run.disabled = found.policy === null;
    return found;
  };
  const judge = (approved: boolean): void => {
    const { policy, ranges } = check();
    const tool = data.tools[Number(select.value)];
    if (policy === null || tool === undefined) return;
    try {
      const call = {
        tool: tool.name,
        args: form.read(),
        at: Date.now(),
        grant: 'you',
        session: 'this page',
        ...(approved ? { approved } : {}),
      };
      const decision = decide(compilePolicy(policy), call, counts);
      if (decision.effect === 'allow') {
        counts = reserve(counts, decision.reservations) ?? counts;
        calls += 1;
      }
      showDecision(decision, approved);
      showRule(marked, policyText.value, ranges.get(decision.pointer));
    } catch (error) {
      result.replaceChildren(
        element('p', { textContent: error instanceof Error ? error.message : String(error) }),
      );
    }
  };
  const showDecision = (decision: Decision, approved: boolean): void => {
    const by = decision.rule === '' ? '' : ` by ${decision.rule}`;
    const verdict = element(
      'p',
      {},
      element('strong', {
        textContent: `${EFFECTS[decision.effect]}${approved ? ', after approval' : ''}`,
      }),
      `${by}.`,
    );
    result.replaceChildren(verdict);
    if (decision.reason !== '') result.append(element('p', { textContent: decision.reason }));
    result.append(
      element('p', { className: 'fine', textContent: `Calls let through so far: ${calls}.` }),
    );
    if (decision.effect !== 'ask') return;
    const approve = element('button', {
      type: 'button',
      className: 'button',
      textContent: 'Approve this call',
    });
    approve.addEventListener('click', () => judge(true));
    result.append(approve);
  };

  select.addEventListener('change', showTool);
  policyText.addEventListener('input', () => {
    check();
    showRule(marked, policyText.value, undefined);
  });
  run.addEventListener('click', () => judge(false));
  reset.addEventListener('click', () => {
    counts = NO_COUNTS;
    calls = 0;
    result.replaceChildren(element('p', { textContent: 'All counters start anew.' }));
  });
  place.replaceChildren(
    labelled('Tool', select),
    formPlace,
    element('p', {}, run, ' ', reset),
    result,
    element('div', { className: 'code' }, marked),
    element(
      'details',
      {},
      element('summary', { textContent: 'Edit the policy' }),
      labelled('Policy', policyText),
      problems,
    ),
  );
  place.className = 'trial';
  showTool();
  check();
  showRule(marked, policyText.value, undefined);
  select.focus();
}

/** Shows the policy with the part that decided marked, and brings it into view. */
function showRule(
  place: HTMLElement,
  text: string,
  range: { start: number; end: number } | undefined,
): void {
  if (range === undefined) {
    place.replaceChildren(text);
    return;
  }
  const mark = element('mark', { textContent: text.slice(range.start, range.end) });
  place.replaceChildren(text.slice(0, range.start), mark, text.slice(range.end));
  place.scrollTop = mark.offsetTop - place.offsetTop - place.clientHeight / 3;
}
