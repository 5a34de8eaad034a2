import { ConfigProvider } from 'antd'
import chinese from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'

const theme = {
  token: {
    colorPrimary: '#0958d9',
    colorLink: '#0958d9',
    colorError: '#b42318',
    colorText: '#1f2329',
    colorTextPlaceholder: '#646a73',
    colorBorder: '#8a9099',
    borderRadius: 6,
    fontSize: 14,
    fontFamily: 'var(--font-family)',
  },
}

/** The one place where the component library gets our colours and language. */
export function AntDesignTheme({ children }: { children: ReactNode }) {
  return (
    <ConfigProvider theme={theme} locale={chinese} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  )
}
