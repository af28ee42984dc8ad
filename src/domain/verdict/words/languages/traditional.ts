/** Traditional characters of the lists' words, each with its simplified form behind it. */
const PAIRS = `獲获 尋寻 檢检 詢询 執执 運运 啟启 動动 刪删 創创 設设 發发 訊讯 檔档 資资 訂订 單单 購购 買买 賣卖 轉转 帳账 賬账 號号 錢钱 額额 匯汇 報报
  價价 獎奖 應应 開开 關关 閉闭 進进 務务 計计 統统 換换 為为 標标 點点 擊击 頁页 瀏浏 覽览 網网 連连 線线 斷断 導导 輸输 項项 錄录 記记 歷历
  狀状 態态 詳详 細细 圖图 碼码 腳脚 語语 終终 殺杀 儲储 寫写 載载 復复 複复 還还 無无 銷销 確确 認认 審审 編编 輯辑 變变 調调 參参 數数 據据
  庫库 憶忆 組组 織织 員员 戶户 會会 議议 預预 約约 繳缴 費费 體体 實实 類类 別别 個个 區区 選选 擇择 鎖锁 證证 級级 學学 習习 譯译 釋释 屬属
  權权 簡简 結结 構构 傳传 遞递 讀读 讓让 過过 濾滤 監监 測测 驗验 徹彻 備备 壓压 縮缩`;

const SIMPLE = new Map(PAIRS.split(/\s+/).map((pair) => [pair.charAt(0), pair.charAt(1)] as const));

/** A text with the traditional characters of `PAIRS` simplified, unit by unit: offsets stay. */
export function simplified(text: string): string {
  let result = '';
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    result += SIMPLE.get(char) ?? char;
  }
  return result;
}
