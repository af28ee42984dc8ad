import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  ['get_record', 'ลบข้อมูลทั้งหมดของผู้ใช้', null, ['words']],
  ['list_files', 'Διαγράφει όλα τα αρχεία', null, ['words']],
  ['get_user', 'يحذف المستخدم نهائيا', null, ['words']],
  ['show_item', 'सभी फ़ाइलें हटाता है', null, ['words']],
  ['get_page', 'מוחק את כל הקבצים', null, ['words']],
  ['get_file', 'Delets teh fiel permanantly', null, ['words']],
  ['get_rows', 'Zorbles the quux', null, ['words']],
  ['list_things', 'Vubbles every thingamy', null, ['words']],
  ['get_note', 'Qorvat splendifex', null, ['words']],
  ['get_user', 'Gets a user', null, []],
  ['get_user', 'User', null, []],
  ['delete_all', '', null, []],
  ['list_files', 'Lista los archivos', null, []],
  ['get_weather', '天気予報を取得します', null, []],
  ['get_item', 'Удаляет запись', null, []],
  ['coin', 'Coin data by ID', null, []],
  ['get_rows', 'Zorbles the quux. Returns the rows.', null, []],
  ['shop', '查询订单', null, []],
];
