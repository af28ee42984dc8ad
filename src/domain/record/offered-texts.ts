import { z } from 'zod';

const optionalText = z
  .string()
  .nullish()
  .transform((v) => v ?? null);

/** One argument of a prompt. */
const PromptArgumentSchema = z.object({
  name: z.string(),
  title: optionalText,
  description: optionalText,
});

/** One entry of `prompts/list`: its names and descriptions, not the messages that it gives. */
export const PromptSchema = z.object({
  name: z.string(),
  title: optionalText,
  description: optionalText,
  arguments: z
    .array(PromptArgumentSchema)
    .nullish()
    .transform((v) => v ?? []),
});

/** One entry of `resources/list` or `resources/templates/list`: its names and description, not its content. */
export const ResourceSchema = z.object({
  /** Address, or the template of one. */
  uri: z.string(),
  name: optionalText,
  title: optionalText,
  description: optionalText,
  mimeType: optionalText,
});

/**
 * Texts that a server hands to the model beside its tools. Null where they were not asked for; a server that has
 * none of a kind has an empty list.
 */
export const OfferedTextsSchema = z.object({
  /** `instructions` of the initialize result: clients put them into the system prompt. */
  instructions: optionalText,
  prompts: z
    .array(PromptSchema)
    .nullish()
    .transform((v) => v ?? null),
  resources: z
    .array(ResourceSchema)
    .nullish()
    .transform((v) => v ?? null),
});

export type OfferedTexts = z.output<typeof OfferedTextsSchema>;
export type PromptRecord = z.output<typeof PromptSchema>;
export type ResourceRecord = z.output<typeof ResourceSchema>;

/** True when a server says anything to the model beside its tools. */
export function hasOfferedTexts({ instructions, prompts, resources }: OfferedTexts): boolean {
  return (instructions ?? '') !== '' || (prompts ?? []).length > 0 || (resources ?? []).length > 0;
}

/** The three fields of a larger record. */
export function offeredTextsOf({ instructions, prompts, resources }: OfferedTexts): OfferedTexts {
  return { instructions, prompts, resources };
}

/** The three fields as digest, lock and log have them: without those that differ from start to start. */
export function steadyTextsOf(
  offered: OfferedTexts & { scan: { varies?: readonly string[] | undefined } | null },
): OfferedTexts {
  const varies = offered.scan?.varies ?? [];
  const { instructions, prompts, resources } = offered;
  return {
    instructions: varies.includes('instructions') ? null : instructions,
    prompts: varies.includes('prompts') ? null : prompts,
    resources: varies.includes('resources') ? null : resources,
  };
}

/** Every text of them with its place below the server: `/server/prompts/0/description`. */
export function listOfferedTexts(offered: OfferedTexts): { field: string; text: string }[] {
  const found: { field: string; text: string }[] = [];
  const add = (field: string, text: string | null): void => {
    if (text !== null && text !== '') found.push({ field: `/server/${field}`, text });
  };
  add('instructions', offered.instructions);
  offered.prompts?.forEach((prompt, at) => {
    for (const key of ['name', 'title', 'description'] as const)
      add(`prompts/${at}/${key}`, prompt[key]);
    prompt.arguments.forEach((argument, nth) => {
      for (const key of ['name', 'title', 'description'] as const)
        add(`prompts/${at}/arguments/${nth}/${key}`, argument[key]);
    });
  });
  offered.resources?.forEach((resource, at) => {
    for (const key of ['uri', 'name', 'title', 'description'] as const)
      add(`resources/${at}/${key}`, resource[key]);
  });
  return found;
}
