import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  ['read_text', 'Reads a text file.', { path: 'string Absolute path of the file' }, ['path']],
  [
    'plan_apply',
    'Applies a plan.',
    {
      filename:
        'string Path of the plan. It is read on the machine running the server, not over HTTP; else give its text',
    },
    ['filename'],
  ],
  [
    'save_pdf',
    'Saves the page as PDF.',
    { output_path: 'string Where to save it' },
    ['output_path'],
  ],
  [
    'compress',
    'Packs files into an archive.',
    { files: 'string[] Paths of the files to pack', archive_path: 'string' },
    ['files', 'archive_path'],
  ],
  [
    'git_log',
    'Shows the history.',
    { repo_path: 'string Path to the local repository' },
    ['repo_path'],
  ],
  [
    'transcribe',
    'Turns speech into text.',
    { filePath: 'string Audio file on disk' },
    ['filePath'],
  ],
  ['lint', 'Runs the linter.', { cwd: 'string Working directory' }, ['cwd']],
  [
    'export_sheet',
    'Writes the sheet to a file.',
    { filename: 'string Name of the .xlsx file to write' },
    ['filename'],
  ],
  [
    'scan_folder',
    'Looks for duplicates.',
    { directory: 'string Local directory to scan' },
    ['directory'],
  ],
  ['edit_local', 'Edit a file on the local disk by path.', null, ['words']],
  [
    'http_call',
    'Calls an endpoint.',
    { base_url: 'string', path: 'string URL path below the base' },
    [],
  ],
  ['json_get', 'Reads one value of a document.', { path: 'string JSONPath of the value' }, []],
  [
    'get_file_contents',
    'Reads a file of a repository on the hosting service.',
    { owner: 'string', repo: 'string', path: 'string Path in the repository' },
    [],
  ],
  [
    'api_docs',
    'Shows the schema of one operation.',
    { path: 'string API path such as /users' },
    [],
  ],
  ['drive_move', 'Moves a document in Google Drive.', { path: 'string' }, []],
  ['find_node', 'Finds an element.', { xpath: 'string' }, []],
  ['upload_avatar', 'Sets the picture of a user.', { file: 'string Base64 of the image' }, []],
  ['sort_list', 'Sorts a list.', { direction: 'enum:asc,desc' }, []],
  ['mail_move', 'Moves a message.', { folder: 'string Mailbox folder' }, []],
  [
    'move_item',
    'Moves an item of the drive.',
    {
      folderPath: "string Folder path like '/Papers' (mutually exclusive with folderId)",
      folderId: 'string Folder',
    },
    [],
  ],
  [
    'get_note',
    'Gets a note.',
    { notePath: 'string Path of the note', note: 'string ID or path' },
    [],
  ],
  [
    'send_paper',
    'Sends a paper.',
    { filePath: 'string Local path, mutually exclusive with fileId', fileId: 'string File' },
    ['filePath'],
  ],
  [
    'walk',
    'Walks a tree.',
    { node_path: 'string Path to the player', root_path: 'string Scene root' },
    [],
  ],
  ['watch_state', 'Watches a game.', { paths: 'string[] Node paths to watch' }, []],
  ['make_node', 'Makes a node.', { parent_path: 'string Path of the parent node' }, []],
];
