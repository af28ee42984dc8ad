import { z } from 'zod';
import { MappingsSchema } from './mappings.ts';
import { AttackSignalSchema, CONTROLS } from './vocabulary.ts';

/** A control as a technique page shows it: what kind it is and what exactly to do. */
const TechniqueControlSchema = z.strictObject({
  /** Kind of control, the column of the technique matrix. */
  control: z.enum(CONTROLS),
  /** What to do, one phrase. */
  text: z.string().min(1),
});

/** One attack technique: the step that makes an attack work. */
export const TechniqueSchema = z.strictObject({
  /** Permanent id, equal to the file name and the path of its page. */
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'use lower-case words joined by hyphens'),
  /** Heading of its page. */
  title: z.string().min(1),
  /** What it is, two or three sentences of ours. */
  definition: z.string().min(1),
  /** What can be recognised in a tool definition or a deployment. */
  signals: z.array(AttackSignalSchema),
  /** The control to try first. */
  firstControl: TechniqueControlSchema,
  /** The control to add or fall back to. */
  secondControl: TechniqueControlSchema,
  /** What the controls do not reach, one sentence. */
  honestLimit: z.string().min(1),
  /** Related ids in other taxonomies where nothing better is known: editorial judgements of this database. */
  mappings: MappingsSchema,
});

export type Technique = z.output<typeof TechniqueSchema>;
