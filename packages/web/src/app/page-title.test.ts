// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { pageTitle } from './page-title.ts'

const OWN = '清审 · 清洁生产审核平台'

function page(html: string): HTMLElement {
  const root = document.createElement('div')
  root.innerHTML = html
  return root
}

test('a window has the title of its page and of the open part, without the count beside it', () => {
  const tabs = '<nav class="workbench-tabs"><a>总览</a><a aria-current="page">检查<span>13</span></a></nav>'
  expect(pageTitle(page(`<main><h1>某某公司</h1>${tabs}</main>`), OWN)).toBe('检查 · 某某公司 · 清审')
  expect(pageTitle(page('<main><h1>评价指标体系</h1></main>'), OWN)).toBe('评价指标体系 · 清审')
})

test('a page that is still loading has the name of the program', () => {
  expect(pageTitle(page('<main><h1> </h1></main>'), OWN)).toBe(OWN)
  expect(pageTitle(page('<main></main>'), OWN)).toBe(OWN)
})
