import type { Language } from './language.ts';

export const DUTCH: Language = {
  id: 'nl',
  head: 'first',
  verb: 'front',
  match: 'end',
  verbs: `
    get: haalt haal ophalen haalt~op downloadt downloaden verkrijgt
    list: lijst~op somt~op opsommen
    search: zoekt zoek zoeken doorzoekt vindt
    show: toont toon tonen geeft~weer weergeven
    read: leest lees lezen
    return: retourneert geeft~terug
    check: controleert controleren valideert test
    calculate: berekent berekenen telt
    analyze: analyseert analyseren vergelijkt vertaalt vertalen
    generate: genereert genereren
    create: maakt maak maken~aan maakt~aan aanmaken
    add: voegt~toe voeg~toe toevoegen
    update: werkt~bij bijwerken wijzigt wijzig wijzigen bewerkt hernoemt vervangt
    move: verplaatst verplaatsen kopieert kopiëren archiveert
    send: verstuurt verstuur versturen verzendt verzenden stuurt stuur publiceert
    save: bewaart slaat~op opslaan schrijft uploadt uploaden
    execute: voert~uit voer~uit uitvoeren
    start: start starten
    restart: herstart herstarten
    stop: stopt stoppen
    install: installeert installeren
    open: opent openen
    click: klikt klik klikken
    delete: verwijdert verwijder verwijderen wist wissen vernietigt
    empty: leegt legen maakt~leeg
    overwrite: overschrijft
    pay: betaalt betaal betalen
    transfer: draagt~over
    transfer money: maakt~over overmaken
    buy: koopt koop kopen
    sell: verkoopt verkopen
    refund: betaalt~terug terugbetalen
    order: bestelt bestellen
    book: boekt boeken reserveert`,
  nouns: `
    money: geld bedrag euro
    account: rekening
    payment: betaling
    order: bestelling
    invoice: factuur
    stock: aandelen aandeel
    code: code
    script: script
    command: opdracht commando
    query: zoekopdracht
    sql: sql
    browser: browser
    page: pagina
    server: server
    file: bestand bestanden
    folder: map
    table: tabel
    queue: wachtrij
    data: gegevens
    trash: prullenbak
    list: lijst
    status: status
    message: bericht
    user: gebruiker gebruikers
    project: project`,
  deeds: `
    pay: betaling
    transfer money: overschrijving
    delete: verwijdering
    execute: uitvoering`,
  light: `doet doen verricht voert~uit`,
  articles: 'de het een van voor met zonder naar',
  joins: 'en of vervolgens',
  not: 'niet geen nooit zonder',
  loss: /kan\s+niet\s+(?:ongedaan|hersteld)|onomkeerbaar/iu,
};
