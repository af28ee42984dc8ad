/** Verbs of other languages of the corpus, as `form lemma`. Chinese words are pairs of characters, as the tokeniser cuts them. */
const VERBS = `
查询 query 获取 get 搜索 search 检索 search 列出 list 查看 view 查找 find 读取 read 返回 return 计算 calculate 分析 analyze 生成 generate
识别 identify 解析 parse 验证 validate 校验 validate 核验 verify 检查 check 提取 extract 转换 convert 翻译 translate 统计 count 确定 determine 预测 predict 推荐 recommend 对比 compare
创建 create 新建 create 新增 add 添加 add 更新 update 修改 modify 编辑 edit 设置 set 配置 configure 上传 upload 发送 send 发布 publish
删除 delete 移除 remove 清空 clear 清除 clear 清理 clean 销毁 destroy 执行 execute 运行 run 启动 start 停止 stop 重启 restart 部署 deploy 支付 pay 下单 order
购买 buy 退款 refund 转账 transfer 提现 withdraw 取消 cancel 关闭 close 打开 open 点击 click 下载 download 导出 export 导入 import 移动 move
复制 copy 保存 save 写入 write 插入 insert 提交 submit 审批 approve 展示 show 显示 show 提供 provide 合成 generate 渲染 render 规划 plan 抓取 scrape
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
命令 command 脚本 script 代码 code 订单 order 发票 invoice 付款 payment 支付 payment 退款 refund 余额 balance 实例 instance 浏览 browser 网页 page 页面 page
日志 log 缓存 cache 数据 data 文件 file 标签 tag 服务 service 任务 job 容器 container 进程 process 转账 transfer 语句 statement
comando command código code codigo code pedido order factura invoice fatura invoice pago payment pagamento payment`;

function pairs(list: string): ReadonlyMap<string, string> {
  const words = list.split(/\s+/).filter((word) => word !== '');
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < words.length; at += 2) map.set(words[at] ?? '', words[at + 1] ?? '');
  return map;
}

export const FOREIGN_VERBS = pairs(VERBS);
export const FOREIGN_NOUNS = pairs(NOUNS);
