import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  ['grant_role', 'Grants a role to a user.', null, ['words']],
  ['create_user', 'Creates a user account.', null, ['words']],
  ['update_permissions', 'Changes the permissions of a folder.', null, ['words']],
  ['revoke_access', 'Revokes access to a project.', null, ['words']],
  ['invite_member', 'Invites a member to the organisation.', null, ['words']],
  ['create_firewall_rule', 'Opens a port.', null, ['words']],
  ['disable_mfa', 'Turns off the second factor of a user.', null, ['words']],
  ['set_branch_protection', 'Sets who may push.', null, ['words']],
  ['ban_member', 'Bans a member from the server.', null, ['words']],
  ['attach_role_policy', 'Attaches a policy to an IAM role.', null, ['words']],
  ['list_users', 'Lists users.', null, []],
  ['get_role', 'Shows a role.', null, []],
  ['check_permissions', 'Says what the caller may do.', null, []],
  ['create_user_story', 'Creates a user story in the backlog.', null, []],
  ['update_user_profile', 'Changes the picture of the profile.', null, []],
  ['add_item', 'Adds an item to a list.', null, []],
  ['play_role', 'Answers in the voice of a character.', null, []],
  ['delete_user_data', 'Deletes stored answers.', null, []],
];
