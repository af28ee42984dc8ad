import type { Language } from './language.ts';

export const SWEDISH: Language = {
  id: 'sv',
  head: 'first',
  verb: 'front',
  match: 'end',
  verbs: `
    get: hämtar hämta inhämtar laddar~ner ladda~ner extraherar extrahera läser~in
    list: listar lista räknar~upp
    search: söker sök söka hittar hitta filtrerar filtrera
    query: frågar
    show: visar visa
    read: läser läs läsa
    return: returnerar returnera ger~tillbaka
    check: kontrollerar kontrollera verifierar validera validerar testar testa övervakar
    calculate: beräknar beräkna räknar räkna
    analyze: analyserar analysera jämför jämföra sammanfattar översätter översätt översätta konverterar konvertera
    generate: genererar generera
    create: skapar skapa registrerar registrera
    add: lägger~till lägg~till lägga~till infogar infoga bifogar
    update: uppdaterar uppdatera ändrar ändra redigerar redigera byter ersätter ersätt ställer~in sätter konfigurerar
    move: flyttar flytta kopierar kopiera arkiverar arkivera
    send: skickar skicka sänder sänd publicerar publicera delar svarar meddelar
    save: sparar spara skriver skriv skriva laddar~upp ladda~upp lagrar importerar
    enable: aktiverar aktivera inaktiverar spärrar
    close: stänger stäng
    execute: kör köra exekverar exekvera utför utföra
    start: startar starta
    restart: startar~om starta~om
    stop: stoppar stoppa avslutar avsluta stänger~av
    install: installerar installera
    open: öppnar öppna
    click: klickar klicka
    fill: fyller~i fyll~i
    delete: raderar radera utplånar förstör
    remove: tar~bort ta~bort avlägsnar avlägsna
    empty: tömmer töm tömma rensar rensa
    overwrite: skriver~över skriv~över
    format: formaterar formatera
    reset: återställer återställ
    pay: betalar betala
    transfer: överför överföra
    transfer money: girerar
    buy: köper köp köpa
    sell: säljer sälj sälja
    refund: återbetalar återbetala
    charge: debiterar debitera fakturerar
    withdraw: tar~ut
    deposit: sätter~in
    order: beställer beställ beställa
    book: bokar boka
    cancel: avbokar avbryter`,
  nouns: `
    money: pengar belopp kronor euro medel
    account: konto
    card: kort
    payment: betalning
    order: beställning order
    invoice: faktura
    stock: aktier aktie
    refund: återbetalning
    code: kod
    script: skript
    command: kommando kommandot kommandon
    query: fråga frågor fråge
    sql: sql
    database: databas databasen
    browser: webbläsare webbläsaren
    page: sida sidan
    button: knapp
    server: server servern
    machine: maskin maskinen
    container: container containern
    process: process processen
    job: jobb jobbet
    file: fil filer filen
    folder: mapp mappen
    disk: hårddisk
    table: tabell tabellen
    queue: kö kön
    inbox: inkorg inkorgen
    record: post rad rader
    data: data
    trash: papperskorg papperskorgen
    history: historik historiken
    list: lista
    status: status
    information: information
    message: meddelande
    mail: epost
    user: användare användaren
    project: projekt projektet
    forecast: prognos prognosen väderprognosen
    weather: väder vädret`,
  deeds: `
    pay: betalning
    transfer money: överföring
    buy: köp
    sell: försäljning
    refund: återbetalning
    delete: radering
    execute: körning
    search: sökning
    order: beställning`,
  light: `gör göra utför utföra genomför genomföra`,
  articles: 'en ett den det de av till från med för utan',
  joins: 'och eller samt sedan',
  not: 'inte ej aldrig utan',
  loss: /kan\s+(?:inte|ej)\s+(?:ångras|återställas|återskapas)|oåterkallelig|oåterkalleligen/iu,
};
