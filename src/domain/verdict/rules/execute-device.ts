import { COMPOUND_HEADS } from '../words/nouns.ts';
import { wordSet } from '../words/word-set.ts';
import type { VerbRule } from './rule.ts';

/** Devices that are switched. */
export const EXECUTE_DEVICE_RULES: readonly VerbRule[] = [
  {
    id: 'X-30',
    category: 'Execute',
    looksFor: 'A thermostat, lamp or air conditioner that is set.',
    why: 'Something switches in the physical world.',
    verbs: wordSet('set adjust dim'),
    near: wordSet('thermostat climate hvac lamp bulb light'),
    unless: wordSet('theme mode highlight scheme name label'),
  },
  {
    id: 'X-10',
    category: 'Execute',
    traits: ['wide'],
    looksFor: 'Lights, locks, vehicles or other devices that are switched or operated.',
    why: 'Something moves or switches in the physical world.',
    verbs: wordSet('turn operate actuate power toggle switch drive steer wake'),
    objects: wordSet(
      'on off light lamp device lock vehicle car thermostat vacuum fan relay gpio motor robot arm machine power plug heater appliance entity entities keyboard mouse browser desktop computer host pc droplet server instance',
    ),
    unless: wordSet('notification mode feature flag setting branch project file folder'),
  },
  {
    id: 'X-116',
    category: 'Execute',
    looksFor: 'An aircraft that takes off.',
    why: 'A machine moves among people.',
    verbs: wordSet('takeoff'),
  },
  {
    id: 'X-117',
    category: 'Execute',
    looksFor: 'A protocol, programme or infusion that a machine of a laboratory or ward begins.',
    why: 'Liquids move, and a patient or a sample gets them.',
    verbs: wordSet('start begin resume run initiate'),
    near: wordSet(
      'infusion pipetting dispensing aspiration thermocycler centrifuge incubator bioreactor autosampler sequencer liquid_handler',
    ),
    unless: wordSet('note record report log search chat order'),
    unlessHead: COMPOUND_HEADS,
  },
  {
    id: 'X-118',
    category: 'Execute',
    looksFor: 'A coil, register or output of an industrial controller that is set or written.',
    why: 'Something switches in a plant.',
    verbs: wordSet('set write toggle reset'),
    objects: wordSet('coil register output'),
    near: wordSet('coil plc modbus scada'),
    unlessHead: COMPOUND_HEADS,
  },
  {
    id: 'X-119',
    category: 'Execute',
    looksFor: 'A joint, gripper, axis or gantry that is moved.',
    why: 'A machine moves.',
    verbs: wordSet('move rotate jog home'),
    objects: wordSet('joint gripper effector gantry servo actuator'),
    unlessNear: wordSet('file model mesh bone skeleton rig armature scene mannequin'),
    unlessHead: COMPOUND_HEADS,
  },
  {
    id: 'X-64',
    category: 'Execute',
    looksFor:
      'A door, blind, valve, vacuum, arm or siren that is locked, opened, moved or started.',
    why: 'Something moves in the physical world.',
    verbs: wordSet('lock unlock open close start stop move'),
    objects: wordSet('door garage gate blind curtain valve vacuum charger siren robot'),
    unless: wordSet('file document account user issue branch ticket gateway'),
    unlessHead: wordSet('status test approval'),
  },
  {
    id: 'X-66',
    category: 'Execute',
    looksFor: 'A running or power state that is changed.',
    why: 'Something starts or stops.',
    verbs: wordSet('change update set'),
    objects: wordSet('running power'),
    heads: wordSet('state'),
  },
  {
    id: 'X-11',
    category: 'Execute',
    traits: ['wide'],
    looksFor: 'Something that is controlled.',
    why: 'Control means that a device or program does what the caller says.',
    verbs: wordSet('control'),
    unless: wordSet(
      'access version quality source revision cache parental panel flow list plane policy',
    ),
  },
];
