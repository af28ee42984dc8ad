import type { Language } from './language.ts';

export const POLISH: Language = {
  id: 'pl',
  head: 'first',
  verb: 'front',
  match: 'beginning',
  verbs: `
    get: pobiera pobierz pobrać pobieranie uzyskuje
    list: wyświetla~listę listuje
    search: wyszukuje wyszukaj szuka szukaj znajduje przeszukuje
    show: pokazuje pokaż wyświetla wyświetl
    read: odczytuje czyta
    return: zwraca zwróć
    check: sprawdza sprawdź weryfikuje
    calculate: oblicza oblicz liczy
    analyze: analizuje porównuje tłumaczy konwertuje
    generate: generuje
    create: tworzy utwórz utworzyć
    add: dodaje dodaj dodać
    update: aktualizuje zaktualizuj zmienia zmień edytuje
    move: przenosi kopiuje
    send: wysyła wyślij wysłać publikuje
    save: zapisuje zapisz przesyła
    execute: wykonuje wykonaj uruchamia~skrypt uruchamia~polecenie
    start: uruchamia uruchom startuje
    restart: restartuje
    stop: zatrzymuje zatrzymaj
    install: instaluje zainstaluj
    open: otwiera otwórz
    click: klika kliknij
    delete: usuwa usuń usunąć kasuje skasuj usuwanie
    empty: opróżnia opróżnij czyści
    overwrite: nadpisuje
    pay: płaci zapłać opłaca
    transfer: transferuje przekazuje
    transfer money: przelewa
    buy: kupuje kup
    sell: sprzedaje
    refund: zwraca~pieniądze
    order: zamawia
    book: rezerwuje`,
  nouns: `
    money: pieniądz pieniędz środk środki kwot
    account: kont
    payment: płatnoś
    order: zamówieni
    stock: akcj
    code: kod
    script: skrypt
    command: poleceni komend
    sql: sql
    browser: przeglądark
    page: stron
    server: serwer
    file: plik
    folder: folder katalog
    table: tabel
    queue: kolejk
    record: rekord wiersz
    data: dan
    trash: kosz
    list: list
    status: stan
    message: wiadomoś
    user: użytkownik
    project: projekt`,
  deeds: `
    transfer money: przelew
    pay: płatność
    delete: usunięcie usuwanie
    execute: wykonanie
    refund: zwrot`,
  light: `wykonuje wykonać realizuje dokonuje`,
  articles: 'do na z w o od',
  joins: 'i oraz lub albo a',
  not: 'nie bez nigdy',
  loss: /nie\s+można\s+(?:cofnąć|przywrócić)|nieodwracaln|bezpowrotnie/iu,
};
