import { isJsonObject, type JsonObject, type JsonValue } from '../../domain/record/json.ts';
import { element, labelled } from './element.ts';

/** A tool as the server's JSON twin has it; only what the form needs. */
export interface TrialTool {
  name: string;
  definition: { inputSchema: JsonObject | null };
}

export interface ArgumentsForm {
  node: HTMLElement;
  /** The arguments as they stand; throws an Error that names the field when one is no JSON. */
  read(): JsonObject;
}

/** A field's value as text in its control, and back. */
interface Field {
  name: string;
  read(): JsonValue | undefined;
}

/** More fields than this are edited as one JSON text. */
const MAX_FIELDS = 30;

/** A form over the top-level arguments of the schema, filled with `start`; one JSON text where there is no such list. */
export function argumentsForm(tool: TrialTool, start: JsonObject): ArgumentsForm {
  const properties = tool.definition.inputSchema?.['properties'];
  const entries = isJsonObject(properties) ? Object.entries(properties) : [];
  if (entries.length === 0 || entries.length > MAX_FIELDS) return wholeText(start);
  const node = element('fieldset', {}, element('legend', { textContent: 'Arguments' }));
  const fields = entries.map(([name, schema]) => {
    const value = Object.hasOwn(start, name) ? start[name] : undefined;
    const { control, field } = fieldFor(name, isJsonObject(schema) ? schema : {}, value);
    node.append(labelled(name, control));
    return field;
  });
  const read = (): JsonObject => {
    const given = fields.flatMap((field): [string, JsonValue][] => {
      const value = field.read();
      return value === undefined ? [] : [[field.name, value]];
    });
    return Object.fromEntries(given);
  };
  return { node, read };
}

function wholeText(start: JsonObject): ArgumentsForm {
  const area = element('textarea', {
    rows: 8,
    spellcheck: false,
    value: JSON.stringify(start, null, 2),
  });
  const read = (): JsonObject => {
    const value = parse('arguments', area.value);
    if (!isJsonObject(value)) throw new Error('arguments: expected a JSON object');
    return value;
  };
  return { node: labelled('Arguments as JSON', area), read };
}

function fieldFor(
  name: string,
  schema: JsonObject,
  value: JsonValue | undefined,
): { control: HTMLElement; field: Field } {
  const choices = Array.isArray(schema['enum']) ? schema['enum'] : null;
  if (choices !== null) return choiceField(name, choices, value);
  if (schema['type'] === 'boolean') return choiceField(name, [true, false], value);
  if (schema['type'] === 'string') {
    const input = element('input', { type: 'text', value: typeof value === 'string' ? value : '' });
    return {
      control: input,
      field: { name, read: () => (input.value === '' ? undefined : input.value) },
    };
  }
  const text = value === undefined ? '' : JSON.stringify(value);
  const isNumber = schema['type'] === 'number' || schema['type'] === 'integer';
  const input = isNumber
    ? element('input', { type: 'text', inputMode: 'decimal', value: text })
    : element('textarea', { rows: 2, spellcheck: false, value: text });
  const read = () => (input.value.trim() === '' ? undefined : parse(name, input.value));
  return { control: input, field: { name, read } };
}

function choiceField(name: string, choices: readonly JsonValue[], value: JsonValue | undefined) {
  const select = element('select', {}, element('option', { value: '', textContent: '(left out)' }));
  choices.forEach((choice, index) => {
    const option = element('option', { value: String(index), textContent: String(choice) });
    option.selected = JSON.stringify(choice) === JSON.stringify(value);
    select.append(option);
  });
  const read = () => (select.value === '' ? undefined : choices[Number(select.value)]);
  return { control: select, field: { name, read } };
}

function parse(name: string, text: string): JsonValue {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(
      `${name}: not JSON (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}
