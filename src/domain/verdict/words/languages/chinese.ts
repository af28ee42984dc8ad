import type { Language } from './language.ts';

export const CHINESE: Language = {
  id: 'zh',
  head: 'last',
  verb: 'front',
  match: 'beginning',
  verbs: `
    get: 获取 得到 取得 拉取 提取 抽取 采集 抓取 爬取 下载 导出 收集 读入 取回 领取信息 接收 调取
    list: 列出 罗列 枚举 遍历
    search: 搜索 检索 查找 寻找 搜寻 筛选 过滤 查
    query: 查询 查阅 查看 浏览 了解
    show: 显示 展示 呈现 预览 输出
    read: 读取 阅读
    return: 返回 提供
    check: 检查 校验 验证 核验 核查 检测 监控 监测 确认是否 判断 测试 追踪 跟踪 对账
    calculate: 计算 统计 估算 测算 汇总 评估 换算
    analyze: 反汇编 反编译 映射 拼接 编码 解码 加密 解密 分析 比较 对比 总结 摘要 分类 描述 解释 翻译 转换 解析 预测 推荐 识别 诊断 评价 解读
    generate: 生成 合成 渲染 绘制
    create: 创建 新建 建立 新增 创立 撰写 起草 注册 登记
    add: 添加 增加 插入 追加 附加 加入 指派 分配
    update: 刷新 同步 更新 修改 编辑 变更 更改 调整 重命名 替换 设置 设定 配置 改写 改名
    move: 移动 复制 拷贝 归档 合并
    send: 发送 发布 推送 通知 回复 转发 发表 分享 群发 邀请 留言 发一 发帖 投递
    save: 保存 存储 写入 上传 记录到 导入 存入 备份 收藏 下载~到本地 下载~到目录 下载~到指定目录 下载~到项目目录 下载~到本地项目目录 下载~到本地目录 下载~到当前目录 下载~到项目 下载~到文件夹 下载~到指定文件夹 下载~到磁盘 下载~到指定路径 下载~到工作区
    enable: 启用 禁用 停用 激活 锁定 解锁
    close: 关闭
    manage: 管理
    approve: 审批 批准 驳回 同意
    submit: 提交
    execute: 执行 运行 跑
    start: 启动 开启 触发 拉起
    begin: 开始
    restart: 重启 重新启动
    stop: 停止 终止 中止 停掉 结束
    call function: 调用函数 调用云函数 调用接口 调用api
    plan: 规划
    kill: 杀死 杀掉
    deploy: 部署
    install: 安装
    uninstall: 卸载
    connect: 连接 链接到
    disconnect: 断开
    login: 登录 登陆
    logout: 退出 登出 注销
    rollback: 回滚
    scroll: 滚动 悬停 拖动 拖拽
    navigate: 导航到 跳转
    open: 打开
    click: 点击 单击 双击
    fill: 填写
    delete: 删除 删掉 销毁 擦除 抹除 抹掉 彻底删除 删
    remove: 移除 去掉 踢出
    empty: 清空 清除 清理
    overwrite: 覆盖写入 覆写
    format: 格式化
    reset: 重置
    pay: 支付 付款 缴费 缴纳 付费 打款 结账
    transfer money: 转账 汇款 划转 转出 打钱 转钱
    transfer: 转移 转让
    buy: 购买 买入 买进 申购 认购 采购 买
    sell: 卖出 卖掉 出售 赎回 抛售 卖
    refund: 退款 退费
    charge: 扣款 扣费 收款 收费
    withdraw: 提现 取款
    deposit: 充值 存款
    place order: 下单 下委托
    trade: 交易 成交
    book: 预订 预定 订购
    subscribe: 订阅
    cancel: 取消 撤销 撤单`,
  nouns: `
    money: 资金 金额 余额 钱 人民币 现金 比特币 加密货币 代币
    account: 账户 帐户 账号
    card: 银行卡 信用卡
    payment: 支付 付款 缴费
    order: 订单 委托单 委托 止损单 限价单 市价单
    invoice: 发票 账单
    stock: 股票 股份 基金
    refund: 退款
    transfer: 转账
    code: 代码 程序代码
    script: 脚本
    command: 命令 指令
    shell: 终端 控制台
    query: 查询语句 查询
    statement: 语句
    sql: sql
    database: 数据库
    browser: 浏览器
    page: 页面 网页 网址
    element: 元素
    button: 按钮
    form: 表单
    server: 服务器
    instance: 实例
    machine: 虚拟机 主机
    container: 容器
    process: 进程
    job: 作业
    task: 任务
    workflow: 工作流
    pipeline: 流水线
    service: 服务
    application: 应用程序 应用
    file: 文件
    folder: 文件夹 目录 到本地 到目录 到指定目录 到项目目录 到本地项目目录 到本地目录 到当前目录 到项目 到文件夹 到指定文件夹 到磁盘 到指定路径 到工作区
    disk: 磁盘 硬盘
    bucket: 存储桶
    object: 对象
    table: 数据表 表格
    queue: 队列
    record: 数据记录
    data: 数据
    log: 日志
    cache: 缓存
    trash: 回收站
    history: 历史 记录
    list: 列表 清单 名单 一览 目录树
    status: 状态 进度
    information: 信息 资讯 资料
    detail: 详情 明细
    result: 结果
    time: 时间 日期
    method: 方式
    count: 次数 数量
    chart: 线图 走势 行情 K线 k线 排名 排行 评级 报价 均价 牌价 参考价 快讯 合约 日历 变化 趋势 价格
    message: 消息 短信
    mail: 邮件
    user: 用户 买家 卖家 买方 卖方 商家
    tag: 标签
    group: 群组 群聊
    link: 链接
    domain: 域名
    flight: 机票 航班
    hotel: 酒店
    ticket: 车票
    weather: 天气
    forecast: 预报
    project: 项目
    executedperson: 被执行人 执行人 执行官
    exchange: 交易所 交易对 交易日 交易量 交易额 成交量 成交额 成交价 交易明细 交易记录
    registration: 注册码 注册资本 登记机关 登记状态 注册号 注册地 备案号
    plan: 按量付费 预付费 后付费 付费会员
    space: 存储空间 存储引擎 云存储 对象存储
    value: 预测值 计算机 统计局 执行力 执行情况 运行时间 运行状态 发布时间 创建时间 更新时间 修改时间 删除标志 启动时间 上传时间 支付方式 付款方式 订阅号 关注度
    manager: 管理工具 管理员 管理器 管理系统 管理平台
    investment: 对外投资
    index: 指数
    suggestion: 建议`,
  deeds: `
    pay: 支付 付款
    transfer money: 转账 汇款
    refund: 退款
    buy: 买入 购买
    sell: 卖出
    place order: 下单
    delete: 删除
    execute: 执行
    deploy: 部署
    begin: 开始
    restart: 重启
    query: 查询
    search: 搜索
    analyze: 分析`,
  light: `发起 进行 办理 申请 实施 完成 处理`,
  articles: '',
  joins: '并 并且 和 或 或者 及 以及 然后 后 再 且 同时 与',
  not: '不 不会 未 无需 禁止 勿 没有 无法 不能 请勿 非',
  loss: /无法(?:恢复|撤销|还原|找回)|不可(?:恢复|撤销|逆|撤回)|不能(?:恢复|撤销|撤回)|永久(?:性)?(?:删除|移除|清除)|彻底(?:删除|清除|移除)|不可挽回/u,
};
