import { Link } from '@tanstack/react-router'

/** The links at the head of every public page. */
export function PublicLinks() {
  return (
    <>
      <Link to="/public" search={{}}>
        公开的名单
      </Link>
      <Link to="/public/receipts" search={{}}>
        核验回执
      </Link>
      <Link to="/public/disclosures" search={{}}>
        企业公布的信息
      </Link>
      <Link to="/public/penalties" search={{}}>
        行政处罚
      </Link>
      <Link to="/rules">各地规则</Link>
      <Link to="/sign-in">登录</Link>
    </>
  )
}
