import type { Language } from './language.ts';

export const GERMAN: Language = {
  id: 'de',
  head: 'first',
  verb: 'front',
  match: 'end',
  verbs: `
    get: abrufen abzurufen ruft~ab rufe~ab rufen~ab holt hole holen lädt~herunter lade~herunter herunterladen ermittelt ermitteln ermittle bezieht extrahiert extrahieren liest~aus auslesen
    list: listet listen liste auflisten aufzulisten zählt~auf
    search: sucht suche suchen durchsucht durchsuche durchsuchen findet finde finden filtert filtern
    query: fragt~ab frage~ab abfragen abzufragen
    show: zeigt zeige zeigen anzeigen anzuzeigen stellt~dar
    read: liest lies lese lesen
    return: gibt~zurück gebe~zurück zurückgeben zurückzugeben liefert liefere liefern gibt~aus ausgeben
    check: prüft prüfe prüfen überprüft überprüfen testet testen validiert validieren überwacht überwachen kontrolliert
    calculate: berechnet berechne berechnen zählt zählen schätzt schätzen misst
    analyze: analysiert analysiere analysieren vergleicht vergleichen bewertet beschreibt erklärt übersetzt übersetzen fasst~zusammen zusammenfassen wandelt~um umwandeln konvertiert konvertieren
    generate: generiert generieren
    create: erstellt erstelle erstellen anlegen anzulegen legt~an lege~an erzeugt erzeuge erzeugen registriert registrieren verfasst
    add: hinzufügen hinzuzufügen fügt~hinzu füge~hinzu fügt~ein einfügen ergänzt ergänzen trägt~ein weist~zu
    update: aktualisiert aktualisiere aktualisieren ändert ändere ändern bearbeitet bearbeite bearbeiten umbenennen benennt~um ersetzt ersetzen setzt setze setzen konfiguriert konfigurieren passt~an anpassen
    move: verschiebt verschiebe verschieben kopiert kopiere kopieren archiviert archivieren
    send: sendet sende senden schickt schicke schicken verschickt verschicke verschicken versendet versenden veröffentlicht veröffentlichen teilt~mit benachrichtigt antwortet leitet~weiter weiterleiten postet teilt
    save: speichert speichere speichern schreibt schreibe schreiben hochladen lädt~hoch lade~hoch legt~ab ablegen importiert importieren sichert
    enable: aktiviert aktivieren deaktiviert deaktivieren sperrt sperren entsperrt schaltet~frei
    close: schließt schließe schließen
    approve: genehmigt genehmigen lehnt~ab
    execute: ausführen auszuführen führt~aus führe~aus führen~aus
    start: startet starte starten anstoßen stößt~an löst~aus auslösen
    restart: startet~neu starte~neu neustarten
    stop: stoppt stoppe stoppen hält~an anhalten beendet beende beenden fährt~herunter herunterfahren bricht~ab abbrechen
    deploy: verteilt rollt~aus ausrollen
    install: installiert installiere installieren
    uninstall: deinstalliert deinstallieren
    open: öffnet öffne öffnen
    click: klickt klicke klicken anklicken
    fill: füllt~aus ausfüllen
    navigate: navigiert navigieren
    delete: löscht lösche löschen vernichtet vernichten zerstört zerstören tilgt wird~gelöscht werden~gelöscht
    remove: entfernt entferne entfernen
    empty: leert leere leeren bereinigt bereinigen
    overwrite: überschreibt überschreibe überschreiben
    format: formatiert formatieren
    reset: setzt~zurück zurücksetzen
    pay: bezahlt bezahle bezahlen zahlt zahle zahlen begleicht begleichen
    transfer: überträgt übertragen transferiert transferieren
    transfer money: überweist überweise überweisen zahlt~aus auszahlen
    buy: kauft kaufe kaufen erwirbt erwerben
    sell: verkauft verkaufe verkaufen
    refund: erstattet erstatte erstatten rückerstatten zurückerstatten
    charge: belastet belasten stellt~rechnung
    withdraw: hebt~ab abheben
    deposit: zahlt~ein einzahlen
    trade: handelt handeln
    order: bestellt bestelle bestellen
    book: bucht buche buchen reserviert reservieren
    subscribe: abonniert abonnieren
    cancel: storniert stornieren kündigt kündigen`,
  nouns: `
    money: geld betrag euro summe guthaben bitcoin
    account: konto kontos konten
    card: karte kreditkarte
    payment: zahlung zahlungen
    order: bestellung bestellungen auftrag aufträge order
    invoice: rechnung rechnungen
    subscription: abonnement abo
    stock: aktie aktien wertpapier wertpapiere
    refund: erstattung rückerstattung
    purchase: kauf
    code: code quellcode
    script: skript skripte skripts script
    command: befehl befehle befehls kommando
    shell: shell konsole terminal
    query: abfrage abfragen anfrage
    sql: sql
    database: datenbank datenbanken
    browser: browser browsers
    page: seite seiten webseite
    element: element
    button: knopf schaltfläche
    form: formular
    server: server servers
    machine: rechner maschine computer
    container: container
    process: prozess prozesse
    job: job
    workflow: ablauf
    service: dienst
    application: anwendung programm
    file: datei dateien
    folder: ordner verzeichnis
    disk: festplatte
    table: tabelle tabellen
    queue: warteschlange
    inbox: posteingang
    record: datensatz datensätze eintrag einträge zeile zeilen
    data: daten
    log: protokoll
    cache: zwischenspeicher cache
    trash: papierkorb
    history: verlauf historie
    list: liste listen
    status: status zustand
    information: informationen information
    detail: einzelheiten details
    result: ergebnis ergebnisse
    message: nachricht nachrichten
    mail: mail mails
    user: benutzer nutzer benutzers
    customer: kunde kunden
    tag: schlagwort
    group: gruppe
    link: verknüpfung
    domain: domain
    flight: flug flüge
    hotel: hotel
    ticket: fahrkarte
    weather: wetter
    forecast: vorhersage wettervorhersage
    repository: repository
    project: projekt projekts`,
  deeds: `
    pay: bezahlung zahlung
    transfer money: überweisung auszahlung
    buy: kauf
    sell: verkauf
    refund: erstattung rückerstattung
    order: bestellung
    book: buchung reservierung
    delete: löschung löschen vernichtung
    remove: entfernen entfernung
    execute: ausführung ausführen
    create: erstellung erstellen anlegen
    update: aktualisierung aktualisieren bearbeiten
    send: versand senden versenden
    search: suche
    query: abfrage abfragen
    get: abruf abrufen
    restart: neustart
    deploy: bereitstellung`,
  light: `durchführen führt~durch führe~durch tätigt tätigen tätige vornehmen nimmt~vor veranlasst veranlassen ausführen führt~aus löst~aus`,
  articles:
    'der die das den dem des ein eine einen einem einer eines zum zur vom beim im am ins mit von für ohne per',
  joins: 'und oder sowie bzw dann',
  not: 'nicht nichts kein keine keinen ohne nie niemals',
  loss: /unwiderruflich|unwiederbringlich|irreversibel|nicht\s+(?:mehr\s+)?(?:rückgängig|wiederherstell|wiederherzustellen|widerrufen)|kann\s+nicht\s+wiederhergestellt/iu,
};
