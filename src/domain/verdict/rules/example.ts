import type { JsonObject } from '../../record/json.ts';
import { type ToolRecord, ToolRecordSchema } from '../../record/tool-record.ts';

/** `action = list, delete`, `force?: Drops the table`, `steps[].type = click, delete`, `amount#`, `sql: Statement`. */
const PARAM =
  /^(?<list>[^[\]?#:=]+\[\]\.)?(?<name>[^?#:=]+)(?<kind>[?#])?(?:=(?<values>[^:]*))?(?::(?<text>.*))?$/su;

function schemaOf(kind: string | undefined, values: string | undefined, text: string): JsonObject {
  const type = kind === '?' ? 'boolean' : kind === '#' ? 'number' : 'string';
  const allowed = values?.split(',').map((value) => value.trim());
  return { type, description: text.trim(), ...(allowed === undefined ? {} : { enum: allowed }) };
}

function addParam(properties: JsonObject, source: string): void {
  const groups = PARAM.exec(source.trim())?.groups;
  if (groups === undefined)
    throw new SyntaxError(
      `"${source}" is no parameter of an example; write name, name?, name#, list[].name, then = values or : description`,
    );
  const { list, name = '', kind, values, text = '' } = groups;
  const schema = schemaOf(kind, values, text);
  const key = name.trim();
  if (list === undefined) properties[key] = schema;
  else
    properties[list.slice(0, -3)] = {
      type: 'array',
      items: { type: 'object', properties: { [key]: schema } },
    };
}

/**
 * The tool that an example means: `name | description ⟨parameters⟩`. Parameters are parted by semicolons; `?` behind
 * a name makes it a switch, `#` a number, `= a, b` gives its allowed values, `: …` its description, `list[].name` puts it
 * into a list of objects. `!hint` sets that annotation. Without brackets the tool has no schema.
 * @throws SyntaxError for a parameter that is written otherwise
 */
export function readExample(source: string): ToolRecord {
  const [head = '', inside = ''] = source.split('⟨');
  const [name = '', description = ''] = head.split('|');
  const properties: JsonObject = {};
  const annotations: JsonObject = {};
  for (const part of inside.replace('⟩', '').split(';')) {
    if (part.trim().startsWith('!')) annotations[part.trim().slice(1)] = true;
    else if (part.trim() !== '') addParam(properties, part);
  }
  return ToolRecordSchema.parse({
    name: name.trim(),
    description: description.trim(),
    inputSchema: Object.keys(properties).length > 0 ? { type: 'object', properties } : null,
    annotations: Object.keys(annotations).length > 0 ? annotations : null,
  });
}
