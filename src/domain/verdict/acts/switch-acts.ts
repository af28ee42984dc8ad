import type { Param } from '../../record/schema-params.ts';
import { splitName } from '../text/split-name.ts';
import type { Word } from '../text/word.ts';
import { singular } from '../words/inflect.ts';
import { wordSet } from '../words/word-set.ts';
import { type Act, actOf } from './act.ts';
import { wordsOfValue } from './mode-acts.ts';

/** Arguments that say which state a thing gets. */
const STATES = wordSet('state power status switch value command action mode target');
const SWITCHED = wordSet('on off restart reboot shutdown cycle reset');
const DEVICES = wordSet(
  'power light lamp relay outlet plug socket pump heater boiler fan motor valve siren bot device machine robot appliance server vm host charger bulb led sprinkler thermostat lock gate blind curtain vacuum kettle oven compressor generator conveyor irrigation',
);

/** `state: on | off | restart` of something that has power: `turn` or the verb of the value, done to what the tool is about. */
export function switchActs(params: readonly Param[], subject: readonly Word[]): Act[] {
  if (!subject.some(({ text }) => DEVICES.has(singular(text)))) return [];
  return params.flatMap((param): Act[] => {
    const isState = splitName(param.name).some(({ text }) => STATES.has(text));
    const values = param.enum.map((value) =>
      typeof value === 'string' ? value.toLowerCase() : '',
    );
    const isSwitch = values.includes('on') && values.includes('off');
    if (param.depth > 1 || !isState || !isSwitch) return [];
    return param.enum.flatMap((value, at): Act[] => {
      const [verb] = wordsOfValue(value);
      if (verb === undefined || !SWITCHED.has(verb.text)) return [];
      const field = param.enumPointers[at] ?? param.pointer;
      const objects = { direct: [verb, ...subject], indirect: [] };
      return [actOf('mode', field, verb, { lemma: 'turn', form: 'base' }, objects)];
    });
  });
}
