import type { Language } from './language.ts';
import { romance } from './romance.ts';

export const SPANISH: Language = {
  id: 'es',
  head: 'first',
  verb: 'front',
  match: 'whole',
  inflect: romance({
    ar: 'ar a an e en ando ará arán arlo arla arlos arlas',
    er: 'er e en a an iendo erá erlo erla erlos erlas',
    ir: 'ir e en a an iendo irá irlo irla irlos irlas',
  }),
  verbs: `
    get: obtener obtiene obtenga obtén recuperar recoger traer trae conseguir consigue extraer extrae capturar descargar
    list: listar lista listan enumerar
    search: buscar busque encontrar encuentra localizar filtrar rastrear
    query: consultar
    show: mostrar muestra muestre ver visualizar presentar exhibir desplegar despliega
    read: leer
    return: devolver devuelve devuelva retornar
    check: verificar verifique comprobar comprueba compruebe validar revisar monitorear supervisar probar prueba
    calculate: calcular contar cuenta estimar medir sumar
    analyze: analizar comparar resumir evaluar clasificar describir explicar traducir traduce convertir convierte predecir predice
    generate: generar
    create: crear cree registrar redactar
    add: añadir añada agregar incorporar insertar adjuntar asignar
    update: actualizar actualice modificar modifique cambiar cambie editar ajustar renombrar sustituir sustituye reemplazar establecer establece configurar fijar
    move: mover mueve mueva copiar copie archivar mezclar fusionar
    send: enviar envía envíe envían mandar publicar publique notificar responder responde reenviar reenvía compartir invitar avisar
    save: guardar guarde almacenar escribir escribe subir sube cargar grabar importar
    enable: activar active habilitar desactivar deshabilitar bloquear desbloquear
    close: cerrar cierra cerrar
    approve: aprobar aprueba aceptar rechazar
    execute: ejecutar ejecute correr corre invocar
    start: iniciar inicie inicia arrancar arranca lanzar lance lanza poner~marcha pone~marcha encender enciende
    stop: detener detiene detenga parar apagar apague
    restart: reiniciar reinicie
    kill: matar mata terminar
    deploy: implementar
    install: instalar
    open: abrir abra
    click: clicar clique pulsar pulse hacer~clic hace~clic haga~clic
    fill: rellenar completar
    navigate: navegar
    delete: eliminar elimine borrar borre suprimir destruir destruye
    remove: quitar remover remueve
    empty: vaciar vacía vacíe limpiar limpie purgar
    overwrite: sobrescribir sobrescribe
    format: formatear
    pay: pagar pague abonar liquidar
    transfer: transferir transfiere transfiera traspasar
    transfer money: girar gire
    buy: comprar compre adquirir adquiere
    sell: vender
    refund: reembolsar reembolse
    charge: cobrar cobre facturar
    withdraw: retirar retire
    deposit: depositar
    trade: operar negociar
    order: encargar
    book: reservar
    subscribe: suscribir
    cancel: cancelar anular`,
  nouns: `
    money: dinero fondo efectivo importe monto saldo euro dólar peso bitcoin criptomoneda
    account: cuenta
    card: tarjeta
    payment: pago abono
    order: pedido orden
    invoice: factura
    subscription: suscripción
    stock: acción
    token: token
    refund: reembolso devolución
    purchase: compra
    sale: venta
    code: código
    script: script guion
    command: comando instrucción
    shell: terminal consola shell
    query: consulta
    sql: sql
    database: base bd
    browser: navegador
    page: página
    element: elemento
    button: botón
    form: formulario
    server: servidor
    machine: máquina
    container: contenedor
    process: proceso
    job: trabajo
    workflow: flujo
    service: servicio
    application: aplicación
    file: archivo fichero
    folder: carpeta directorio
    disk: disco
    table: tabla
    queue: cola
    inbox: bandeja buzón
    record: registro fila
    data: dato
    log: bitácora
    cache: caché
    trash: papelera
    history: historial
    list: lista listado
    status: estado
    information: información
    detail: detalle
    result: resultado
    message: mensaje
    mail: correo
    user: usuario
    tag: etiqueta
    group: grupo
    link: enlace
    domain: dominio
    flight: vuelo
    hotel: hotel
    ticket: billete entrada
    weather: clima tiempo
    forecast: pronóstico
    repository: repositorio
    project: proyecto`,
  deeds: `
    pay: pago abono
    transfer money: transferencia giro traspaso remesa
    buy: compra adquisición
    sell: venta
    refund: reembolso
    charge: cobro cargo
    withdraw: retirada retiro
    order: pedido
    book: reserva
    delete: eliminación borrado supresión
    execute: ejecución
    create: creación
    update: actualización modificación
    send: envío
    search: búsqueda
    query: consulta
    get: obtención
    call: llamada
    restart: reinicio
    deploy: despliegue`,
  light: `realizar realice efectuar efectúa hacer hace haga procesar ejecutar tramitar emitir iniciar llevar lleva solicitar`,
  articles: 'el la los las un una unos unas de del al su sus por con sin',
  joins: 'y e o u ni luego después',
  not: 'no nunca sin jamás tampoco',
  loss: /no\s+(?:se\s+)?(?:puede|podrá|pueden)\s+(?:ser\s+)?(?:deshac|revert|recuper|restaur|anul)|\birreversibl|\birrecuperabl|sin\s+(?:posibilidad\s+de\s+)?(?:vuelta\s+atrás|recupera|revert|deshac)/iu,
};
