import type { Language } from './language.ts';

/** What makes a verb of a noun of Chinese or English origin (`削除する`, `起動します`, `検索できます`). */
export const JAPANESE_ENDINGS =
  /^(?:を)?(?:します|する|して|し、|し$|しま|した(?:い|り)|できます|できる|しよう|せよ|しろ|を行|行い|行う|を実行し|を実施|を開始し|いたし)/;

export const JAPANESE: Language = {
  id: 'ja',
  head: 'last',
  verb: 'end',
  match: 'beginning',
  verbs: `
    get: 得ます 得る 得て 取り出し 取り出す 引き出し 読み込み 読み込む 読み込んで 調べ
    search: 探し 探す 見つけ 絞り込
    show: 示します 示す 見せ 見る 見ます
    read: 読み 読む 読んで 読みます
    return: 返します 返す 返し 返却し
    check: 確かめ
    calculate: 数え 求め
    create: 作ります 作る 作り 作って
    add: 加え 付けます 付ける 付け足
    update: 変え 書き換え 直し 直す 置き換え
    move: 移し 移す 写し
    send: 送ります 送る 送って 送り 知らせ 投げ
    save: 書き込み 書き込む 書き込んで 書きます 書く 残し
    start: 立ち上げ 始め 動かし 動かす
    stop: 止め
    restart: 再起動
    open: 開きます 開く 開いて 開き
    close: 閉じ
    click: 押します 押す 押して 押し
    delete: 消します 消す 消して 消し 捨て
    remove: 取り除 外し 外す
    empty: 空にし 空にする
    overwrite: 上書き
    pay: 払い 払う 払って 支払います 支払う 支払い、 支払って 支払いま
    transfer money: 振り込み 振り込む 振り込んで
    buy: 買います 買う 買って 買い付け
    sell: 売ります 売る 売って 売り付け
    refund: 払い戻し 払い戻す
    withdraw: 引き落とし 引き落とす
    place order: 注文を出し 注文を出す
    execute: 走らせ`,
  nouns: `
    money: お金 金額 資金 代金 現金 円 ビットコイン 仮想通貨 暗号資産 料金 費用
    account: 口座
    card: クレジットカード カード
    payment: 支払い 支払 決済
    order: 注文 発注
    invoice: 請求書
    subscription: 購読 サブスクリプション
    stock: 株式 株
    token: トークン
    code: コード
    script: スクリプト
    command: コマンド 命令
    shell: シェル ターミナル
    query: クエリ クエリー
    sql: sql
    database: データベース
    browser: ブラウザ ブラウザー
    page: ページ
    element: 要素
    button: ボタン
    form: フォーム
    server: サーバー サーバ
    machine: 仮想マシン マシン
    instance: インスタンス
    container: コンテナ コンテナー
    process: プロセス
    job: ジョブ
    task: タスク
    workflow: ワークフロー
    pipeline: パイプライン
    service: サービス
    application: アプリケーション アプリ
    program: プログラム
    file: ファイル
    folder: フォルダ フォルダー ディレクトリ
    disk: ディスク
    table: テーブル
    queue: キュー
    record: レコード 行
    data: データ
    log: ログ
    cache: キャッシュ
    trash: ごみ箱 ゴミ箱
    history: 履歴
    list: 一覧 リスト
    status: 状況 状態 ステータス
    information: 情報
    detail: 詳細
    result: 結果
    message: メッセージ
    mail: メール
    user: ユーザー ユーザ 利用者 顧客
    group: グループ
    link: リンク
    domain: ドメイン
    flight: 航空券
    hotel: ホテル
    weather: 天気
    forecast: 予報
    project: プロジェクト`,
  deeds: `
    get: 取得 収集 抽出 ダウンロード 参照 閲覧 照会 読み取り 受信
    list: 列挙
    search: 検索 探索
    show: 表示 出力 提示 提供
    return: 返却
    check: 確認 検査 検証 チェック 監視 テスト 判定
    calculate: 計算 集計 算出 測定 カウント
    analyze: 分析 解析 比較 要約 評価 分類 翻訳 変換 説明 予測 推薦
    generate: 生成
    create: 作成 新規作成 開設
    register: 登録
    add: 追加 挿入 添付 割り当て
    update: 更新 変更 編集 修正 設定 置換 改名
    move: 移動 複製 コピー アーカイブ
    send: 送信 投稿 通知 配信 公開 共有 返信 転送
    save: 保存 書き込み アップロード 記録 格納
    enable: 有効化 無効化
    approve: 承認 却下
    execute: 実行
    start: 起動 開始
    stop: 停止 終了 中止
    restart: 再起動
    deploy: デプロイ
    install: インストール
    open: オープン
    click: クリック
    fill: 入力
    delete: 削除 消去 破棄 抹消
    remove: 除去
    empty: クリア
    overwrite: 上書き
    format: フォーマット
    reset: リセット 初期化
    pay: 支払い 決済 支払 納付
    transfer money: 送金 振込 振替
    buy: 購入 買付 買い
    sell: 売却 販売 売り
    refund: 返金 払い戻し
    charge: 請求 課金
    withdraw: 出金 引き出し
    deposit: 入金 預け入れ
    place order: 発注
    trade: 取引 売買
    book: 予約
    subscribe: 購読
    cancel: 取消 キャンセル
    confirm: 確定
    suggest: 提案
    access: アクセス
    connect: 接続
    disconnect: 切断
    login: ログイン
    logout: ログアウト
    scroll: スクロール`,
  light: `行 実行 開始 依頼 申請 実施`,
  articles: '',
  joins: 'または および 及び',
  not: 'しません しない ません せず なし 不可',
  loss: /元に戻せ|元に戻すことは(?:でき|不可)|取り消せ(?:ない|ません)|復元(?:でき(?:ない|ません)|不可)|復旧できません/u,
};
