import type { Language } from './language.ts';
import { romance } from './romance.ts';

export const PORTUGUESE: Language = {
  id: 'pt',
  head: 'first',
  verb: 'front',
  match: 'whole',
  inflect: romance({
    ar: 'ar a am e em ando ará arão',
    er: 'er e em a am endo erá',
    ir: 'ir e em a am indo irá',
  }),
  verbs: `
    get: obter obtém obtêm obtenha recuperar extrair extrai capturar coletar baixar baixe trazer traz pegar
    list: listar enumerar
    search: pesquisar procurar buscar encontrar localizar filtrar rastrear
    query: consultar
    show: mostrar exibir exibe exiba apresentar visualizar ver vê
    read: ler lê leia
    return: retornar devolver fornecer fornece
    check: verificar validar conferir confere checar monitorar revisar testar
    calculate: calcular contar conta estimar medir somar
    analyze: analisar comparar resumir avaliar classificar descrever explicar traduzir traduz converter prever prevê
    generate: gerar
    create: criar crie registrar cadastrar redigir
    add: adicionar acrescentar inserir insere anexar atribuir atribui incluir inclui inclua
    update: atualizar modificar alterar editar ajustar renomear substituir substitui definir configurar mudar
    move: mover copiar arquivar mesclar
    send: enviar mandar publicar notificar responder compartilhar encaminhar postar convidar
    save: salvar salve guardar armazenar gravar escrever subir importar carregar
    enable: ativar habilitar desativar desabilitar bloquear desbloquear
    close: fechar encerrar
    approve: aprovar aceitar rejeitar
    execute: executar rodar roda rode invocar
    start: iniciar inicie começar lançar disparar ligar
    stop: parar pare interromper desligar
    restart: reiniciar reinicie
    kill: matar
    deploy: implantar
    install: instalar
    open: abrir abra abre
    click: clicar clique
    fill: preencher
    navigate: navegar
    delete: excluir exclui exclua deletar apagar eliminar destruir destrói
    remove: remover retirar
    empty: esvaziar limpar limpe
    overwrite: sobrescrever
    format: formatar
    pay: pagar pague quitar
    transfer: transferir transfere transfira
    buy: comprar adquirir
    sell: vender
    refund: reembolsar estornar ressarcir
    charge: cobrar faturar
    withdraw: sacar resgatar
    deposit: depositar
    trade: negociar
    book: reservar
    subscribe: assinar
    cancel: cancelar anular`,
  nouns: `
    money: dinheiro valor quantia fundo saldo real dólar bitcoin criptomoeda pix
    account: conta
    card: cartão
    payment: pagamento
    order: pedido ordem
    invoice: fatura boleto
    subscription: assinatura
    stock: ação
    refund: reembolso estorno
    purchase: compra
    sale: venda
    charge: cobrança
    code: código
    script: script roteiro
    command: comando
    shell: terminal console shell
    query: consulta
    sql: sql
    database: banco
    browser: navegador
    page: página
    element: elemento
    button: botão
    form: formulário
    server: servidor
    machine: máquina
    container: contêiner container
    process: processo
    job: trabalho
    workflow: fluxo
    service: serviço
    application: aplicação aplicativo
    file: arquivo ficheiro
    folder: pasta diretório
    disk: disco
    table: tabela
    queue: fila
    record: registro linha
    data: dado
    log: log
    cache: cache
    trash: lixeira
    history: histórico extrato
    list: lista
    status: status situação
    information: informação
    detail: detalhe
    result: resultado
    message: mensagem
    mail: email
    inbox: caixa
    user: usuário
    tag: etiqueta
    group: grupo
    link: link
    domain: domínio
    flight: voo
    hotel: hotel
    ticket: passagem ingresso
    weather: clima tempo
    forecast: previsão
    repository: repositório
    project: projeto`,
  deeds: `
    pay: pagamento
    transfer money: transferência remessa ted
    buy: compra aquisição
    sell: venda
    refund: reembolso estorno
    charge: cobrança
    withdraw: saque resgate
    order: pedido
    book: reserva
    delete: exclusão remoção eliminação
    execute: execução
    create: criação
    update: atualização
    send: envio
    search: busca pesquisa
    check: verificação
    query: consulta
    call: chamada ligação
    restart: reinicialização reinício
    deploy: implantação`,
  light: `realizar efetuar fazer faz faça processar executar emitir iniciar solicitar`,
  articles: 'o a os as um uma uns umas de do da dos das ao à no na por com sem pelo pela',
  joins: 'e ou depois',
  not: 'não nunca sem jamais nem',
  loss: /não\s+(?:pode|poderá|podem)\s+ser\s+(?:desfeit|revertid|recuperad|restaurad)|\birrevers[íi]|\birrecuper|sem\s+(?:possibilidade\s+de\s+)?(?:volta|recupera|revers)/iu,
};
