import { z } from 'zod';

/** Why an entry names no package, in words that stand after "No package:". */
export const NO_PACKAGE_REASONS = {
  technique: 'the entry describes a technique or a study, and no single product has the fault',
  'as built': 'no product had a fault; agents used tools and accounts as they were built',
  'other channel': 'what was malicious came by a way that is no package registry',
  campaign: 'the members of the campaign name theirs',
  hosted: 'it is a hosted service that nobody installs',
  application:
    'it is an application, an editor or an extension of one, and no package of a language',
  unpublished:
    'its project publishes none that we found; it is run from its repository, an image or a binary',
  'no releases': 'its project makes no releases, and the record names a commit',
  'other versions': 'its package has version numbers of its own, which no source gives',
  several: 'its project publishes several, and no source that we read says which are affected',
  untraced: 'we looked for one, and neither a source nor a manifest that we could read names it',
} as const;
export type NoPackageReason = keyof typeof NO_PACKAGE_REASONS;

/** That a package was looked for and why none is named. An entry without it has not been looked up. */
export const NoPackageSchema = z.strictObject({
  reason: z.enum(Object.keys(NO_PACKAGE_REASONS) as NoPackageReason[]),
  /** Where that can be seen: one of the entry's sources or a file of the project; null where the entry itself shows it. */
  source: z.url({ protocol: /^https$/, error: 'a source needs an https address' }).nullable(),
});

/** `No package: it is a hosted service that nobody installs.` */
export const noPackageSentence = (reason: NoPackageReason): string =>
  `No package: ${NO_PACKAGE_REASONS[reason]}.`;
