import type { Language } from './language.ts';
import { romance } from './romance.ts';

export const ITALIAN: Language = {
  id: 'it',
  head: 'first',
  verb: 'front',
  match: 'whole',
  inflect: romance({ are: 'are a ano ando i', ere: 'ere e ono endo', ire: 'ire e isce ono endo' }),
  verbs: `
    get: ottenere ottiene recuperare estrarre estrae scaricare
    list: elencare
    search: cercare cerca trovare filtrare
    show: mostrare visualizzare
    read: leggere
    return: restituire
    check: verificare controllare validare
    calculate: calcolare contare
    analyze: analizzare confrontare riassumere tradurre traduce convertire
    generate: generare
    create: creare crea registrare
    add: aggiungere aggiunge inserire allegare assegnare
    update: aggiornare modificare cambiare rinominare sostituire impostare configurare
    move: spostare copiare archiviare
    send: inviare invia spedire pubblicare notificare rispondere condividere
    save: salvare caricare scrivere importare
    close: chiudere
    execute: eseguire esegue lanciare
    start: avviare avvia
    stop: fermare arrestare interrompere
    restart: riavviare riavvia
    install: installare
    open: aprire apre
    click: cliccare clicca
    fill: compilare
    delete: eliminare cancellare distruggere
    remove: rimuovere rimuove
    empty: svuotare
    overwrite: sovrascrivere
    pay: pagare paga
    transfer: trasferire trasferisce
    transfer money: bonificare
    buy: comprare acquistare
    sell: vendere
    refund: rimborsare
    charge: addebitare
    withdraw: prelevare
    deposit: depositare
    book: prenotare`,
  nouns: `
    money: denaro soldi fondo importo euro
    account: conto
    card: carta
    payment: pagamento
    order: ordine
    invoice: fattura
    stock: azione titolo
    refund: rimborso
    code: codice
    script: script
    command: comando
    query: query interrogazione
    sql: sql
    database: database
    browser: browser
    page: pagina
    button: pulsante
    server: server
    machine: macchina
    container: container
    process: processo
    job: lavoro
    file: file
    folder: cartella
    table: tabella
    queue: coda
    record: riga record
    data: dato dati
    trash: cestino
    list: elenco lista
    status: stato
    information: informazione informazioni
    message: messaggio
    mail: email
    user: utente utenti
    group: gruppo
    history: cronologia
    weather: meteo
    forecast: previsione previsioni
    project: progetto`,
  deeds: `
    pay: pagamento
    transfer money: bonifico trasferimento
    buy: acquisto
    sell: vendita
    refund: rimborso
    delete: eliminazione cancellazione
    execute: esecuzione
    send: invio
    search: ricerca`,
  light: `effettuare effettua fare fa eseguire esegue`,
  articles: 'il lo la i gli le un uno una di del della dei degli delle al alla per con senza',
  joins: 'e ed o oppure poi',
  not: 'non mai senza',
  loss: /non\s+(?:può|possono)\s+essere\s+(?:annullat|recuperat|ripristinat)|irreversibil/iu,
};
