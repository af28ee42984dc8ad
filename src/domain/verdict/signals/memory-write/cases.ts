import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  ['add_memory', 'Adds a memory.', null, ['words']],
  ['store_memory', 'Keeps a fact.', null, ['words']],
  ['remember', 'Remembers something for later.', null, ['words']],
  ['create_entities', 'Create entities in the knowledge graph.', null, ['words']],
  ['save_note', 'Save a fact to long-term memory.', null, ['words']],
  ['update_memory_bank', 'Updates the memory bank of the project.', null, ['words']],
  ['add_observations', 'Adds observations to entities of the knowledge graph.', null, ['words']],
  ['memory_upsert', 'Writes or replaces an entry.', null, ['words']],
  ['learn', 'Store what was learned in memory for later sessions.', null, ['words']],
  ['search_memory', 'Searches memories.', null, []],
  ['read_graph', 'Reads the knowledge graph.', null, []],
  ['write_memory_bytes', 'Writes bytes to the memory of a process.', null, []],
  ['create_relations', 'Creates relations between tables.', null, []],
  ['set_memory_limit', 'Sets the memory limit of a container.', null, []],
  ['create_note', 'Creates a note.', null, []],
  ['analyze_memory_dump', 'Analyses a memory dump.', null, []],
  ['delete_memory', 'Deletes a memory.', null, []],
];
