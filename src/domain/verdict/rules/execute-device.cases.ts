import type { RuleCases } from './rule-case.ts';

export const EXECUTE_DEVICE_CASES: RuleCases = {
  'X-30': [
    ['warm | Set the thermostat to a temperature', 'Execute', 'X-30'],
    ['model | Set the temperature of the model', 'Write', 'W-05'],
    ['climate_data | Get climate data', 'Read', 'R-05'],
  ],
  'X-10': [
    ['lamp | Turn on a light', 'Execute', 'X-10'],
    ['turn_page | Turn the page', 'Write', 'W-05'],
    ['toggle_flag | Toggle a feature flag', 'Write', 'W-05'],
  ],
  'X-117': [
    ['go_on | Starts the infusion of a patient', 'Execute', 'X-117'],
    ['go_on | Start a note on the infusion', 'Write', 'W-04'],
    ['go_on | List infusions that were started', 'Read', 'R-05'],
  ],
  'X-118': [
    ['put_bit | Set a coil of a controller', 'Execute', 'X-118'],
    ['bits | Reads a tag of the SCADA system', 'Read', 'R-05'],
    ['put_bit | Set the register of a school', 'Write', 'W-04'],
    ['bits | Read a register over Modbus', 'Read', 'R-05'],
  ],
  'X-119': [
    ['reach | Move a joint to an angle', 'Execute', 'X-119'],
    ['reach | Move the joint of a skeleton mesh', 'Write', 'W-05'],
    ['reach | Get the angle of a joint', 'Read', 'R-05'],
  ],
  'X-116': [
    ['up_high | Takeoff to a height', 'Execute', 'X-116'],
    ['up_high | Take a picture', 'Read', 'R-05'],
    ['look_uphigh | List drones that took off', 'Read', 'R-05'],
  ],
  'X-64': [
    ['let_in | Open the garage door', 'Execute', 'X-64'],
    ['let_in | Open a ticket about the door', 'Write', 'W-05'],
    ['look_letin | List open doors', 'Read', 'R-05'],
  ],
  'X-66': [
    ['switch_it | Change the running state of a machine', 'Execute', 'X-66'],
    ['switch_it | Change the state of a ticket', 'Write', 'W-05'],
    ['look_switchit | Get the running state of a machine', 'Read', 'R-05'],
  ],
  'X-11': [
    ['control_robot | Control the robot', 'Execute', 'X-11'],
    ['access_control_list | Get the access control list', 'Read', 'R-05'],
    ['source_control_log | Show the log of source control', 'Read', 'R-05'],
  ],
  'X-125': [
    ['mix | Spins the centrifuge at a speed', 'Execute', 'X-125'],
    ['mix | Rotate the model of a drum', 'Write', 'W-05'],
    ['mix | Get the speed of a centrifuge', 'Read', 'R-05'],
  ],
  'X-126': [
    ['star | Dials a USSD code on the modem', 'Execute', 'X-126'],
    ['star | Dials a number', 'Write', 'W-06'],
    ['star | Lists the USSD codes of a network', 'Read', 'R-05'],
  ],
};
