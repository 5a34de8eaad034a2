import { Link } from '@tanstack/react-router'

/** The links at the head of every public page. */
export function PublicLinks() {
  return (
    <>
      <Link to="/public" search={{}}>
        公开的名单
      </Link>
      <Link to="/rules">各地规则</Link>
      <Link to="/sign-in">登录</Link>
    </>
  )
}
