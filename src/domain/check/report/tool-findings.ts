import { listOf } from '../../text/sentence.ts';
import { RISK_OF } from '../../verdict/verdict.ts';
import type { ToolReport } from '../check-tools.ts';
import { type Finding, worstFirst } from './finding.ts';

/** All that is to say of a list of tools, worst first. */
export function toolFindings({ tools, combinations, refused }: ToolReport): Finding[] {
  return worstFirst([
    ...tools.flatMap(({ tool, verdict, state }): Finding[] => {
      const subject = tool.name;
      const risk = RISK_OF[verdict.category].toLowerCase();
      const signals = [...new Set(verdict.signals.map(({ id }) => id))];
      const texts = signals.filter(
        (id) => id === 'directive-to-model' || id === 'hidden-characters',
      );
      return [
        ...(texts.length === 0
          ? []
          : [
              {
                rule: 'tool-signal' as const,
                level: 'high' as const,
                subject,
                message: `Its text has ${listOf(texts.map((id) => id.replaceAll('-', ' ')))}.`,
                path: `/signals/${texts[0]}/`,
              },
            ]),
        ...(state.kind === 'differs'
          ? [
              {
                rule: 'changed-definition' as const,
                level: 'high' as const,
                subject,
                message: `Its definition is another one than that of ${state.server} in the catalogue.`,
                path: `/servers/${state.slug}/`,
              },
            ]
          : []),
        ...(risk === 'critical' || risk === 'high'
          ? [
              {
                rule: 'risky-tools' as const,
                level: risk,
                subject,
                message: `It is ${verdict.category}.`,
                path: null,
              } as const,
            ]
          : []),
      ];
    }),
    ...combinations.map(
      ({ title, severity, harm }): Finding => ({
        rule: 'combination',
        level: severity,
        subject: null,
        message: `${title}: ${harm}.`,
        path: null,
      }),
    ),
    ...refused.map(
      ({ place, reason }): Finding => ({
        rule: 'not-read',
        level: 'info',
        subject: null,
        message: `Not read: ${place} ${reason}.`,
        path: null,
      }),
    ),
  ]);
}
