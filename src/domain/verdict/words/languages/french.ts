import type { Language } from './language.ts';
import { romance } from './romance.ts';

export const FRENCH: Language = {
  id: 'fr',
  head: 'first',
  verb: 'front',
  match: 'whole',
  inflect: romance({
    er: 'er e ent ez ons ant era',
    ir: 'ir it issent issez issant',
    re: 're d ent ez',
  }),
  verbs: `
    get: obtenir obtient obtenez récupérer récupère récupérez extraire extrait télécharger collecter
    list: lister énumérer
    search: rechercher chercher trouver filtrer
    query: interroger consulter
    show: afficher montrer visualiser voir présenter
    read: lire lit lisez
    return: renvoyer renvoie renvoyez retourner retourne restituer fournir
    check: vérifier valider contrôler tester surveiller
    calculate: calculer compter estimer mesurer
    analyze: analyser comparer résumer évaluer classer décrire décrit expliquer traduire traduit convertir prédire
    generate: générer génère générez
    create: créer crée créez enregistrer rédiger
    add: ajouter insérer insère joindre attribuer affecter
    update: mettre~jour met~jour mettez~jour modifier changer éditer renommer remplacer définir configurer actualiser
    move: déplacer copier archiver fusionner
    send: envoyer envoie envoyez publier notifier répondre répond partager inviter poster
    save: sauvegarder enregistrer écrire écrit téléverser stocker importer
    enable: activer désactiver bloquer débloquer
    close: fermer clôturer
    approve: approuver accepter refuser
    execute: exécuter exécute exécutez
    start: démarrer lancer lance lancez déclencher déclenche déclenchez
    stop: arrêter arrête arrêtez interrompre éteindre
    restart: redémarrer relancer
    kill: tuer
    deploy: déployer déploie
    install: installer
    open: ouvrir ouvre ouvrez
    click: cliquer
    fill: remplir remplit
    navigate: naviguer
    delete: supprimer effacer détruire détruit
    remove: retirer enlever enlève ôter
    empty: vider purger
    overwrite: écraser
    format: formater
    pay: payer paie paye régler règle
    transfer: transférer transfère transférez
    transfer money: virer
    buy: acheter achète achetez acquérir
    sell: vendre vend vendez
    refund: rembourser
    charge: facturer débiter prélever prélève
    withdraw: retirer~argent
    deposit: déposer~argent
    place order: passer~ordre passe~ordre passez~ordre passer~commande passe~commande passez~commande
    book: réserver
    subscribe: souscrire
    cancel: annuler`,
  nouns: `
    money: argent fonds montant euro somme bitcoin cryptomonnaie espèces
    account: compte
    card: carte
    payment: paiement règlement
    order: commande ordre
    invoice: facture
    subscription: abonnement
    stock: action titre bourse
    refund: remboursement
    purchase: achat
    sale: vente
    code: code
    script: script
    command: instruction
    shell: terminal console shell
    query: requête
    sql: sql
    database: base
    browser: navigateur
    page: page
    element: élément
    button: bouton
    form: formulaire
    server: serveur
    machine: machine
    container: conteneur
    process: processus
    job: tâche travail
    workflow: flux pipeline
    service: service
    application: application
    file: fichier
    folder: dossier répertoire
    disk: disque
    table: table
    queue: file
    record: enregistrement ligne
    data: donnée données
    log: journal
    cache: cache
    trash: corbeille
    history: historique
    list: liste
    status: statut état
    information: information
    detail: détail
    result: résultat
    message: message
    mail: courriel mail
    user: utilisateur
    tag: étiquette
    group: groupe
    link: lien
    domain: domaine
    flight: vol
    hotel: hôtel
    ticket: billet
    weather: météo
    forecast: prévision
    repository: dépôt
    branch: branche
    project: projet`,
  deeds: `
    pay: paiement règlement
    transfer money: virement transfert
    buy: achat acquisition
    sell: vente
    refund: remboursement
    charge: prélèvement facturation débit
    withdraw: retrait
    order: commande
    book: réservation
    delete: suppression effacement
    execute: exécution
    create: création
    update: modification
    send: envoi
    search: recherche
    get: récupération
    call: appel
    restart: redémarrage
    deploy: déploiement`,
  light: `effectuer réaliser faire fait procéder procède passer passe lancer initier`,
  articles: 'le la les l un une des du de d au aux ce cette par avec sans en',
  joins: 'et ou puis ensuite',
  not: 'ne n pas jamais sans aucun',
  loss: /ne\s+(?:peut|peuvent|pourra)\s+(?:pas\s+)?être\s+(?:annul|récupér|restaur)|irréversibl|irrécupérabl|sans\s+(?:retour|possibilité\s+de)/iu,
};
