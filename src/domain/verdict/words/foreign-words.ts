import { PORTUGUESE } from './languages/portuguese.ts';
import { SPANISH } from './languages/spanish.ts';

/** Verbs of other languages of the corpus, as `form lemma`. */
const VERBS = `
obtener get obtiene get obten get recupera retrieve recuperar retrieve listar list lista list buscar search busca search consultar query consulta query obter get
obtém get retorna return devuelve return mostrar show muestra show ver view leer read ler read crear create crea create criar create cria create
actualizar update actualiza update atualizar update atualiza update modificar modify eliminar delete elimina delete excluir delete exclui delete
borrar delete borra delete remover remove enviar send envia send envía send gerar generate gera generate generar generate genera generate
calcular calculate calcula calculate verificar verify verifica verify analizar analyze analiza analyze analisar analyze analisa analyze
ejecutar execute ejecuta execute executar execute executa execute agregar add agrega add adicionar add adiciona add guardar save pagar pay comprar buy
récupère retrieve récupérer retrieve obtenir get rechercher search créer create supprimer delete envoyer send mettre update
suche search gibt return liefert return erstellt create löscht delete aktualisiert update sendet send listet list zeigt show ruft get
getirir get listeler list gösterir show oluşturur create günceller update siler delete kaldırır remove ekler add hesaplar calculate döndürür return
arar search alır get kontrol check goster show listele list olustur create guncelle update sil delete kaldir remove ekle add`;

/** Nouns of other languages that rules look for. */
const NOUNS = `
fondos fund dinero money comando command código code codigo code pedido order factura invoice fatura invoice pago payment pagamento payment`;

function pairs(list: string): ReadonlyMap<string, string> {
  const words = list.split(/\s+/).filter((word) => word !== '');
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < words.length; at += 2) map.set(words[at] ?? '', words[at + 1] ?? '');
  return map;
}

const WORD = /^[\p{L}]{5,}$/u;
/** Infinitives in -er look like English words for persons (`changer`). */
const INFINITIVE = /[ai]r$/;
/** Languages whose infinitives stand in names of tools (`transferir_fondos`). */
const IN_NAMES = [SPANISH, PORTUGUESE];

/** Infinitives that no English word looks like, with and without their accents. */
function infinitives(): Iterable<[string, string]> {
  const found = new Map<string, string>();
  for (const { verbs } of IN_NAMES)
    for (const line of verbs.split('\n')) {
      const [meaning = '', forms = ''] = line.split(':');
      const [lemma = ''] = meaning.trim().split(' ');
      for (const form of forms.trim().split(/\s+/))
        if (WORD.test(form) && INFINITIVE.test(form))
          for (const each of [form, form.normalize('NFD').replace(/\p{M}/gu, '')])
            if (!found.has(each)) found.set(each, lemma);
    }
  return found;
}

export const FOREIGN_VERBS: ReadonlyMap<string, string> = new Map([
  ...infinitives(),
  ...pairs(VERBS),
]);
export const FOREIGN_NOUNS = pairs(NOUNS);
