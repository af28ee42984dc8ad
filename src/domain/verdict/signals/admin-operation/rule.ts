import { nameHas } from '../hit.ts';
import type { SignalContext } from '../signal-context.ts';
import type { SignalHit, SignalRule } from '../signal-rule.ts';

const CHANGE =
  'create!|add!|update!|delete!|remove!|set!|change!|modify!|edit!|manage!|enable!|disable!|replace!|attach!|detach!|assign!|put!|configure!|patch!|upsert!|unassign!';
const RIGHTS = 'permission+|role+|acl+|iam|privilege+|collaborator+|sso|mfa|saml|scim';

export const ADMIN_OPERATION: SignalRule = {
  id: 'admin-operation',
  title: 'Admin operation',
  label: 'admin',
  kind: 'effect',
  weight: 'high',
  looksFor:
    'Words that say the tool changes users, members, roles, permissions, access policies, firewalls or protection rules. Looking at them does not count.',
  why: 'It changes who may do what, so its effect outlives the call and every other limit.',
  phrases: {
    name: [
      `${CHANGE} ~2 ${RIGHTS}`,
      'grant|revoke ~2 access|role+|permission+|privilege+|admin|consent',
      'create|delete|remove|suspend|deactivate|disable|block|unblock|activate|ban|kick|invite|add|deprovision|reset|lock|unlock ~1 user|users|member+|guest|admin|employee',
      'grant|ban|kick|promote|demote ~1 member|user|participant|participants|admin|rights',
      `${CHANGE} ~1 access|security|firewall|branch ~1 policy|policies|rule+|group+|protection|list|control`,
      `${CHANGE} ~1 firewall`,
      'activate|deactivate|enable|disable ~1 policy ~1 rule',
      'invite ~1 person|people|guest|teammate|colleague',
      'iam ~1 create|delete|attach|detach|put|update',
    ],
    lead: [
      `grant!|revoke! ~4 access|${RIGHTS}`,
      `${CHANGE} ~3 ${RIGHTS}`,
      'invite! ~3 user+|member+|collaborator+|people|person|guest+|teammate+|colleague+|someone ~2 to',
      'activate!|deactivate!|enable!|disable! ~2 policy|policies ~1 rule+',
      'create!|delete!|remove!|suspend!|deactivate!|disable!|ban!|kick!|unlock! ~2 user|users|member|members|user account',
      `${CHANGE} ~2 firewall|security ~1 rule+|group+|policy|policies`,
    ],
  },
  test(ctx, said) {
    return ctx.action === 'read' || nameHas(ctx, 'generate')
      ? []
      : said.filter((hit) => isAboutPeople(ctx, hit));
  },
};

/** Words after "user" or "member" that leave the person in the middle: `delete_user_data` deletes data. */
const LINKS = new Set(
  'by from to in as account accounts with on for access of and role roles permission permissions group rule rules policy'.split(
    ' ',
  ),
);

function isAboutPeople(ctx: SignalContext, hit: SignalHit): boolean {
  const { field, end, quote } = hit.evidence;
  if (NOT_RIGHTS.test(quote)) return false;
  if (field !== 'name' || !/(?:user|member|guest|admin|employee)s?$/i.test(quote)) return true;
  const next = ctx.name.find((word) => word.start >= end);
  return next === undefined || LINKS.has(next.text);
}

const NOT_RIGHTS =
  /account[_ -]?(?:id|key)|user[_ -]?(?:story|stories|prompt|message|interface|flow|list|friendly|data|profile)|member[_ -]?(?:variable|function|offset)|user (?:message|prompt|stor|input|interface|guide|list|preferences|profile|task|notes)/i;
