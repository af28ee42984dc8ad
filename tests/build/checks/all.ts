import type { Check } from '../built-site.ts';
import {
  noControlCharacters,
  noHiddenCharacters,
  noMachinePaths,
  quarantineIsReported,
} from './files.ts';
import {
  addressesStayBelow,
  internalLinksResolve,
  linksUseKnownSchemes,
  nothingFromElsewhere,
} from './links.ts';
import { pagesAreNear } from './reach.ts';
import { linksHavePictures, socialDataAgrees } from './social.ts';
import {
  addressesDifferByMoreThanCase,
  canonicalIsOwnAddress,
  dataBlocksParse,
  descriptionsAreUnique,
  descriptionsFit,
  everyPageHasDescription,
  hasPages,
  idsAreUnique,
  noInlineCode,
  nothingIsEmpty,
  oneMainHeading,
  titlesAreUnique,
} from './structure.ts';
import {
  firstViewIsLight,
  listPagesAreLight,
  noPageIsHuge,
  styleSheetIsSmall,
  toolPageIsSmall,
} from './weight.ts';
import { wordsAreClean } from './words.ts';

/** Every check that holds for any built site, whatever its catalogue. */
export const checks: readonly Check[] = [
  hasPages,
  internalLinksResolve,
  addressesStayBelow,
  pagesAreNear,
  linksUseKnownSchemes,
  nothingFromElsewhere,
  oneMainHeading,
  idsAreUnique,
  nothingIsEmpty,
  noInlineCode,
  dataBlocksParse,
  everyPageHasDescription,
  linksHavePictures,
  socialDataAgrees,
  canonicalIsOwnAddress,
  titlesAreUnique,
  descriptionsAreUnique,
  descriptionsFit,
  addressesDifferByMoreThanCase,
  wordsAreClean,
  styleSheetIsSmall,
  toolPageIsSmall,
  firstViewIsLight,
  listPagesAreLight,
  noPageIsHuge,
  noMachinePaths,
  noControlCharacters,
  noHiddenCharacters,
  quarantineIsReported,
];
