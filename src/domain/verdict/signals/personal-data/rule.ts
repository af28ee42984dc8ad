import { mentions, onParams } from '../hit.ts';
import type { ParamView, SignalContext } from '../signal-context.ts';
import type { SignalRule } from '../signal-rule.ts';

const STRONG = new Set(
  'ssn social_security_number social_security passport passport_number national_id tax_id birthdate birth_date date_of_birth dob birthday gender patient_id patient_name medical_record_number mrn diagnosis health_condition id_number id_card driver_license drivers_license nationality religion ethnicity marital_status blood_type salary home_address mobilephone cpf aadhaar'.split(
    ' ',
  ),
);
const WEAK = new Set(
  'email email_address emails phone phone_number mobile first_name firstname last_name lastname full_name fullname address street street_address postal_code zip zip_code city date_of_birth middle_name surname given_name family_name contact_name mobile_phone home_phone job_title jobtitle'.split(
    ' ',
  ),
);
const FIRMS = new Set([
  'company',
  'companies',
  'organization',
  'organizations',
  'account',
  'accounts',
  'vendor',
  'supplier',
]);
const OUTDOORS = new Set(
  'geocode weather distance route directions map maps forecast property properties contract wallet token balance network pools flight flights restaurant hotel hotels store'.split(
    ' ',
  ),
);

function weakHits(ctx: SignalContext): ParamView[] {
  const found = ctx.params.filter(
    (view) =>
      WEAK.has(view.key) &&
      !/\b(?:contract|wallet|blockchain|0x|ethereum|bitcoin)\b/.test(view.text),
  );
  const names = new Set(found.map((view) => view.key));
  const person = [...names].some((key) => !PLACE_KEYS.has(key));
  return names.size >= 2 && person ? found : [];
}
const PLACE_KEYS = new Set(
  'address street street_address postal_code zip zip_code city'.split(' '),
);

const PEOPLE =
  'patient+|contact+|employee+|candidate+|attendee+|guest+|customer+|applicant+|student+|resident+|citizen+|passenger+';

export const PERSONAL_DATA: SignalRule = {
  id: 'personal-data',
  title: 'Personal data',
  label: 'personal data',
  kind: 'data',
  weight: 'medium',
  looksFor:
    'Parameters that hold facts about a person (birth date, passport, health, or a name together with e-mail, phone or address), or words that say the tool reads or keeps records of people.',
  why: 'The data belongs to a person, the law protects it, and what the model has read it can repeat.',
  phrases: {
    name: [
      `get|list|search|find|read|fetch|create|update|export|lookup|enrich|add|delete|import|retrieve ~2 ${PEOPLE}|person|people`,
      'get|fetch|update|search|scrape ~1 user|my|linkedin|health|member|customer|person|own ~1 profile|profiles',
      'get|fetch profile|profiles',
      'my ~1 profile',
    ],
    lead: [
      `get!|list!|search!|find!|retrieve!|fetch!|create!|update!|export!|read!|enrich!|look!|import! ~3 patient+|employee+|contact+|attendee+|applicant+ ~1 record+|detail+|information|data|profile+|list|info|from|in|by|with`,
      'medical|health|patient ~1 record+|history|data',
      'get!|fetch!|read!|return!|retrieve!|show! ~2 profile ~3 user|person|member|customer|owner',
      'personal ~1 information|data|details',
      'date|dates ~1 birth',
      'email ~1 addresses|address ~4 phone',
    ],
  },
  test(ctx, said) {
    const strong = onParams(
      ctx,
      (view) => STRONG.has(view.key) && view.param.types.every((t) => t !== 'boolean'),
    );
    const weak = weakHits(ctx);
    const weakParams =
      weak.length > 0 && speaksOfPeople(ctx, weak)
        ? onParams(ctx, (view) => weak.includes(view))
        : [];
    return [
      ...strong,
      ...weakParams,
      ...said.filter((hit) => !NOT_PEOPLE.test(`${hit.evidence.quote} ${ctx.tool.name}`)),
    ];
  },
};

/** A person's name settles it; without one, firms and places have telephones and addresses too. */
function speaksOfPeople(ctx: SignalContext, weak: readonly ParamView[]): boolean {
  if (
    weak.some((view) => /^(?:first|last|full|middle|given|family)_?name$|^surname$/.test(view.key))
  )
    return true;
  return !mentions(ctx, OUTDOORS) && !mentions(ctx, FIRMS);
}

const NOT_PEOPLE =
  /contact[_ -]?(?:form|property|properties|sensor|us|flow|center|list_type|type|group_type|status|segment|field|note|role)|customer[_ -]?(?:request|portal|segment|success|id)|profile[_ -]?(?:picture|type|perf)|aws|browser|cpu|performance|volatility|chart|redact|anonymi|detect|sanitiz|mask/i;
