import type { ReportHead } from '../../domain/check/report/report-head.ts';
import { siteAddress } from '../site-address.ts';

/** What a report that is made in this page says of itself. */
export function reportHead(): ReportHead {
  const site = `${location.origin}${siteAddress('/').replace(/\/$/, '')}`;
  return { catalogueDate: null, site, version: '' };
}
