import './page-states.css'
import type { ReactNode } from 'react'
import type { IconName } from './icon.tsx'
import { Icon } from './icon.tsx'

interface EmptyStateProps {
  title: string
  hint: string
  icon?: IconName
  action?: ReactNode
  /** True where it takes the place of a whole page: its title is then the page's. */
  isPage?: boolean
}

/** What will be here and the first step. */
export function EmptyState({ title, hint, icon = 'list', action, isPage = false }: EmptyStateProps) {
  const Heading = isPage ? 'h1' : 'h2'
  return (
    <section className="page-state">
      <Icon name={icon} size={32} />
      <Heading>{title}</Heading>
      <p className="quiet">{hint}</p>
      {action}
    </section>
  )
}

/** Grey lines at once, while the content is on its way. */
export function LoadingSkeleton({ rows = 6, what = '内容' }: { rows?: number; what?: string }) {
  return (
    <div className="skeleton" role="status" aria-label={`正在读取${what}`}>
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} style={{ width: `${92 - ((index * 17) % 40)}%` }} />
      ))}
    </div>
  )
}

export function DeniedState({ detail, action }: { detail?: string | undefined; action?: ReactNode }) {
  return (
    <EmptyState
      isPage
      icon="alert"
      title="没有查看这一页的权限"
      hint={detail ?? '您的岗位不办理这件事，所以看不到这一页。如果工作需要，请联系本单位的系统管理员开通。'}
      action={action}
    />
  )
}

export function NotFoundState({ action }: { action?: ReactNode }) {
  return (
    <EmptyState
      isPage
      icon="search"
      title="没有找到这一页"
      hint="地址可能写错了，或者内容已经移走。请从左侧菜单进入，或按 Ctrl K 搜索企业、条款和页面。"
      action={action}
    />
  )
}
