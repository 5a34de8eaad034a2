import type { Me } from '@qingshen/contracts/accounts.operations'
import type { Permission } from '@qingshen/core/access/permission'
import { isAllowed } from '../shared/session/session.ts'
import type { IconName } from '../shared/ui/icon.tsx'

export interface NavigationPage {
  title: string
  to: string
  icon: IconName
  /** Extra words by which the search box finds the page. */
  words: string
  /** Who may open it; absent: everybody. */
  permission?: Permission
}

export interface NavigationGroup {
  title: string
  pages: readonly NavigationPage[]
}

/** Groups by job in their fixed order; a group appears when it has a page. */
const GROUPS: readonly NavigationGroup[] = [
  {
    title: '我的工作',
    pages: [
      { title: '要办的事', to: '/home', icon: 'check', words: 'ybds 首页 下一步 期限', permission: 'case.report' },
      { title: '我的事项', to: '/tasks', icon: 'check', words: 'wdsx 待办 逾期 摘要', permission: 'case.act' },
      { title: '消息', to: '/messages', icon: 'bell', words: 'xx 通知 提醒 未读', permission: 'account.self' },
      {
        title: '谁看过我的材料',
        to: '/reads',
        icon: 'search',
        words: 'skgwdcl 保密 商业秘密 查看记录',
        permission: 'confidential.trace',
      },
    ],
  },
  {
    title: '名录与名单',
    pages: [
      { title: '企业名录', to: '/register', icon: 'building', words: 'qyml 企业 查找', permission: 'register.read' },
      { title: '审核名单', to: '/listings', icon: 'list', words: 'shmd 名单 公示 通知', permission: 'listing.read' },
      { title: '导入名录', to: '/imports', icon: 'upload', words: 'drml 导入 Excel', permission: 'register.import' },
    ],
  },
  {
    title: '审核案件',
    pages: [
      {
        title: '案件目录',
        to: '/cases',
        icon: 'gauge',
        words: 'ajml 审核案件 期限 逾期 督促',
        permission: 'case.read',
      },
    ],
  },
  {
    title: '审核工作台',
    pages: [
      {
        title: '审核工作',
        to: '/workbench',
        icon: 'pen',
        words: 'shgzt 审核工作台 预审核 审核重点 物料平衡 水平衡',
        permission: 'audit.read',
      },
    ],
  },
  { title: '公开', pages: [{ title: '公开信息', to: '/public', icon: 'person', words: 'gkxx 公示 名单' }] },
  {
    title: '规则',
    pages: [
      { title: '各地规则', to: '/rules', icon: 'book', words: 'gdgz 法规 条款 理解' },
      { title: '判定试算', to: '/trial', icon: 'gauge', words: 'pdss 该不该审核 计算' },
      { title: '期限试算', to: '/dates', icon: 'calendar', words: 'qxss 时限 到期' },
      {
        title: '评价指标体系',
        to: '/indicator-systems',
        icon: 'list',
        words: 'pjzbtx 指标体系 基准值 权重 限定性 导入',
        permission: 'account.self',
      },
      { title: '等级测算', to: '/level', icon: 'gauge', words: 'djcs 清洁生产水平 指标体系 综合评价指数' },
      { title: '方案测算', to: '/feasibility', icon: 'sum', words: 'facs 可行性 投资偿还期 净现值 内部收益率' },
      { title: '工作日历', to: '/calendar', icon: 'calendar', words: 'gzrl 节假日 调休 工作日' },
    ],
  },
  {
    title: '管理',
    pages: [
      { title: '账号', to: '/accounts', icon: 'person', words: 'zh 角色 授权 停用 锁定', permission: 'account.read' },
      {
        title: '机构职能',
        to: '/offices',
        icon: 'building',
        words: 'jgzn 机构 节能主管',
        permission: 'office.manage',
      },
      {
        title: '邮件和扫描',
        to: '/mail',
        icon: 'list',
        words: 'yjhsm 邮件 提醒 没有发出 病毒',
        permission: 'system.manage',
      },
      {
        title: '期限重算',
        to: '/reckoning',
        icon: 'clock',
        words: 'qxcs 法规更新 义务 重新计算',
        permission: 'system.manage',
      },
    ],
  },
]

/** The groups and pages somebody can use; null is a visitor. */
export function navigationFor(session: Me | null): readonly NavigationGroup[] {
  const maySee = ({ permission }: NavigationPage) => permission === undefined || isAllowed(session, permission)
  return GROUPS.map(({ title, pages }) => ({ title, pages: pages.filter(maySee) })).filter(
    ({ pages }) => pages.length > 0,
  )
}

/** Permissions that everybody signed in has: a page with one of them says nothing about somebody's work. */
const COMMON: ReadonlySet<Permission | undefined> = new Set([undefined, 'account.self'])

/** Where somebody begins after signing in: the first page that not everybody can use, else the first of all. */
export function firstPage(session: Me): string {
  const [first] = session.beforeWork
  if (first !== undefined) return first === 'change_password' ? '/password' : '/security'
  const pages = navigationFor(session).flatMap((group) => group.pages)
  return (pages.find(({ permission }) => !COMMON.has(permission)) ?? pages[0])?.to ?? '/rules'
}
