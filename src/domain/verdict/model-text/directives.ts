import type { DirectiveAim } from './aims.ts';

/** Directives of one aim, as phrases in the notation of `compilePhrase`. */
export interface DirectiveGroup {
  aim: DirectiveAim;
  phrases: readonly string[];
}

const TOOLS = 'tool+|tools|function|functions';
const ANY = 'any|every|all|each|anything|everything';
const CALL = 'call|called|use|used|invoke|invoked|run|executed|execute|using|calling';
const DUTY = 'must|always|mandatory|required|should|shall|have';

/** All directives that count. "Use this tool when …", "call X first to get an id" and "IMPORTANT: needs an API key" are none: they explain use. */
export const DIRECTIVES: readonly DirectiveGroup[] = [
  {
    aim: 'override',
    phrases: [
      'ignore|disregard|forget|discard|ignoring ~3 previous|prior|above|earlier|preceding|system|original|former ~2 instruction+|prompt+|rule+|guideline+|directive+|message+|context|restriction+|constraints|orders',
      'ignore|disregard|forget|bypass ~2 all|your|any ~2 instruction+|prompt+|guideline+|directives|restrictions|safety|guardrails',
      'override|supersede|overrides|supersedes|replaces|replace ~3 system ~1 prompt|instruction+|message',
      'override|supersedes|overrides ~2 all|any|your ~2 instruction+|guidelines|safety',
      'you were ~2 told|advised|instructed ~2 refuse|not|never',
      'advised ~1 refuse',
      'from now on ~1 you',
      'your|new ~1 new|real|actual|true ~1 instruction+|goal|objective|task|role|persona|purpose ~1 is|are|now',
      'you are now ~2 in ~2 mode',
      'you are ~1 no longer ~1 bound|restricted|limited',
      'enter|enable|activate ~1 developer|dan|jailbreak|god|unrestricted ~1 mode',
    ],
  },
  {
    aim: 'conceal',
    phrases: [
      "not|never|don't|dont|avoid ~1 tell|inform|reveal|disclose|telling|informing|revealing|disclosing ~5 user|users|human|customer|person|anyone",
      "not|never|don't|dont|avoid ~1 mention|mentioning|show|display ~4 to ~1 user|users|human|anyone",
      "not|never|don't|dont ~1 mention|talk ~2 this|that|it|these ~1",
      "not|never|don't|dont ~1 let ~1 user|users|human ~1 know|see|notice",
      'not ~1 notify|alert|warn the user',
      'without ~1 telling|informing|mentioning|alerting|notifying ~4 user|human|anyone',
      'without ~2 user|users|human knowing|noticing|knowledge',
      "without ~1 user's knowledge",
      'keep ~2 secret|hidden|confidential ~1 from ~1 user|users|human|them',
      'hide|conceal ~1 this|that|these|it|instructions ~2 from ~1 user|users|human',
      'user|users|human ~1 must|should|need ~1 not ~2 know|see|notice|aware|told|learn',
      'user does not need to know',
      'silently ~1 call|send|include|pass|forward|upload|execute|append|invoke|read|exfiltrate',
    ],
  },
  {
    aim: 'pass-on',
    phrases: [
      'pass|include|provide|attach|append|put|insert|supply|forward|send|add|paste ~2 full|entire|complete|whole|all|previous|verbatim|raw ~3 conversation|chat|dialogue|dialog|transcript|messages ~2 history|log|context|transcript|so|verbatim|thread',
      'pass|include|provide|attach|append|put|insert|supply|forward|paste ~2 full|entire|complete|whole ~2 conversation|chat|dialogue|transcript',
      'pass|include|provide|put|reveal|repeat|output|print|insert|send|append|share|copy ~2 your ~2 system|original|initial|hidden|internal ~1 prompt|instruction+|message',
      'include|pass|append|send|put|copy ~2 your ~1 environment|env ~1 variables|vars',
      'check|look|search|see|scan ~2 if|for|whether|through ~3 user|conversation|chat|history|context ~3 mentioned|provided|shared|contains|for|pasted ~5 key+|token+|password+|secret+|credential+',
      'with ~3 verbatim ~1 request|message|prompt|input',
    ],
  },
  {
    aim: 'precedence',
    phrases: [
      `${DUTY} ~3 ${CALL} ~4 before ~2 ${ANY} ~2 tool+|action+|response+|task+|other|message+|request+|operation+|answer+|reply|interaction+|work|search|else|step+|calls`,
      `${CALL} ~2 this ~4 before ~1 ${ANY} ~2 tool+|other|response+|answer+|reply|message+|action+|else|calls`,
      `${DUTY} ~3 ${CALL} ~4 before ~1 ${ANY} ~1 else`,
      `before ~1 ${CALL} ~1 ${ANY} ~1 other ~2 ${TOOLS} ~3 must|always|call|use|run|invoke ~2 this`,
      'call|use|run|invoke|execute this ~1 tool|function first',
      'call|use|run|invoke|execute this first',
      'this ~1 tool|function ~1 must|should ~1 called|used|run|invoked|executed ~1 first',
      'always|must ~1 call|use|run|invoke|be ~2 first ~1 in ~1 any|every|all|each',
    ],
  },
  {
    aim: 'displace',
    phrases: [
      'use|prefer|call|choose|using|preferred|calling|select ~1 this|it|these ~2 instead|rather|over ~2 default|built-in|builtin|built|native|other|any|your|web|internal|curl|standard|grep|using|analysis',
      "not|never|don't|dont ~1 use|call|invoke|rely ~2 other|built-in|builtin|built|native|default|alternative|your ~2 tool+|search|function+|server+|alternatives",
      'takes precedence over ~2 other|all|any ~1 tool+',
      'only ~1 tool|tools ~1 you ~2 use|call|need|allowed',
      'other|all ~1 tool+ ~2 deprecated|broken|unsafe|disabled|obsolete|forbidden|unreliable',
    ],
  },
  {
    aim: 'compel',
    phrases: [
      'call|called|use|used|invoke|invoked|run|executed ~6 every|each|per|all ~1 response+|turn+|conversation+|reply|replies|llm|prompt+|answer+',
      `${DUTY} ~3 ${CALL} ~4 at|on ~1 start|beginning|end ~2 every|each|any|all ~1 conversation+|session+|chat+|interaction+|message+|turn+|task+|request+|response+`,
      'at|on ~1 start|beginning|end ~2 every|each|any|all ~1 conversation+|chat+|interaction+|turn+|response+ ~4 call|use|invoke|run',
      "not|never|don't|dont ~1 answer|respond|reply|attempt|try ~6 without ~1 using|calling|consulting|invoking|running ~1 this|it",
      "not|never|don't|dont ~1 answer|respond ~4 directly|yourself",
      `you must|should ~2 use|call ~1 this ~2 tool+ ~2 for|on|with ~2 ${ANY} ~3 request+|question+|task+|message+|query|queries`,
      'this ~1 is ~1 mandatory ~3 before|for ~2 every|all|any',
    ],
  },
];
