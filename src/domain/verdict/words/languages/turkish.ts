import type { Language } from './language.ts';

/** Endings of the aorist, imperative, infinitive, verbal noun and gerunds of Turkish verbs, by the last vowel of the stem. */
export function turkish(stem: string): readonly string[] {
  const last = [...stem].reverse().find((letter) => 'aıoueiöü'.includes(letter)) ?? 'e';
  const back = 'aıou'.includes(last);
  const a = back ? 'a' : 'e';
  const i = 'aı'.includes(last) ? 'ı' : 'ou'.includes(last) ? 'u' : 'ei'.includes(last) ? 'i' : 'ü';
  const vowel = 'aıoueiöü'.includes(stem.at(-1) ?? '');
  const glide = vowel ? 'y' : '';
  const aorist = vowel ? ['r'] : [`${a}r`, `${i}r`];
  return [
    '',
    ...aorist,
    ...aorist.map((ending) => `${ending}l${a}r`),
    `m${a}k`,
    `m${a}`,
    `m${a}y${i}`,
    `m${a}s${i}n${i}`,
    `m${a}s${i}`,
    `${glide}${i}n`,
    `${glide}${i}n${i}z`,
    `${glide}${a}r${a}k`,
    `${glide}${i}p`,
    `${vowel ? '' : i}yor`,
    `${glide}${a}bil${back ? 'i' : 'i'}r`,
  ].map((ending) => stem + ending);
}

export const TURKISH: Language = {
  id: 'tr',
  head: 'last',
  verb: 'end',
  match: 'beginning',
  inflect: turkish,
  verbs: `
    get: getir al çek seç çıkar indir eriş ulaş topla
    list: listele sırala
    search: ara bul filtrele tara
    query: sorgula
    show: göster görüntüle sun
    read: oku
    return: döndür dön ver sağla
    check: doğrula incele izle denetle algıla sına
    calculate: hesapla say ölç
    analyze: çevir dönüştür karşılaştır özetle açıkla değerlendir
    create: oluştur yarat
    generate: üret
    add: ekle ata
    update: güncelle değiştir düzenle ayarla
    move: taşı kopyala arşivle
    send: gönder yayınla paylaş yanıtla bildir ilet
    save: kaydet kaydeder kaydetmek yaz yükle sakla depola
    enable: etkinleştir engelle
    close: kapat
    approve: onayla reddet
    execute: çalıştır yürüt koştur
    start: başlat
    restart: yeniden~başlatır yeniden~başlat yeniden~başlatmak
    stop: durdur sonlandır bitir
    apply: uygula
    export: dışa~aktarır dışa~aktar
    import: içe~aktarır içe~aktar
    install: kur
    create: ilişki~kurar ilişkisi~kurar bağlantı~kurar bağlantısı~kurar
    open: aç
    click: tıkla
    fill: doldur
    delete: sil
    remove: kaldır
    empty: boşalt temizle
    reset: sıfırla
    overwrite: üzerine~yazar üzerine~yaz
    pay: öde
    transfer: aktar
    transfer money: havale~eder
    buy: satın~alır satın~al satın~almak
    sell: sat satar
    refund: iade~eder iade~et iade~etmek
    charge: ücretlendir
    withdraw: para~çeker para~çek
    deposit: yatır
    order: sipariş~verir sipariş~ver
    book: ayırt
    cancel: iptal~eder iptal~et`,
  nouns: `
    money: para tutar bedel ücret bakiye bitcoin
    account: hesa
    card: kart
    payment: ödeme
    order: sipariş emir emri
    invoice: fatura
    stock: hisse sened senet
    refund: iade
    code: kod
    script: betik betiğ script
    command: komut
    shell: kabuk terminal
    query: sorgu
    sql: sql
    database: veritaban
    browser: tarayıcı
    page: sayfa
    button: düğme buton
    form: form
    server: sunucu
    machine: makine bilgisayar
    container: konteyner
    process: süreç işlem
    job: iş
    task: görev
    service: hizmet servis
    application: uygulama
    file: dosya
    folder: klasör dizin
    disk: disk
    table: tablo
    queue: kuyruk kuyruğ
    record: kayıt kayd satır
    data: veri
    cache: önbellek
    trash: çöp
    history: geçmiş
    list: liste
    status: durum
    information: bilgi
    detail: detay ayrıntı
    result: sonuç
    message: mesaj ileti
    mail: posta
    user: kullanıcı
    group: grup
    weather: hava
    forecast: tahmin
    project: proje`,
  deeds: `
    pay: ödeme ödemesi
    transfer money: havale transfer transferi
    buy: satın~alma
    sell: satış
    refund: iade iadesi
    search: arama araması
    get: getirme
    list: listeleme
    query: sorgulama sorgu
    check: kontrol kontrolü test doğrulama
    calculate: hesaplama
    analyze: analiz analizi
    predict: tahmin
    delete: silme
    execute: çalıştırma
    create: oluşturma
    add: ekleme
    update: güncelleme
    register: kayıt
    cancel: iptal
    order: sipariş
    deploy: dağıtım`,
  light: `yap yapar yapmak et eder etmek gerçekleştir gerçekleştirir gerçekleştirmek başlat ver verir`,
  articles: '',
  joins: 've veya ya da ile sonra',
  not: 'değil yok olmadan',
  loss: /geri\s+al[ıi]nam|geri\s+döndürülem|kurtarılam|geri\s+getirilem|geri\s+dönüşü\s+(?:yok|olmayan)/iu,
};
