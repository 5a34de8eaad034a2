import { existsSync, globSync, readFileSync } from 'node:fs'
import { browserPath } from '@qingshen/testing/browser-path'
import { runCommand } from '../shared/run-command.ts'

type Need = { package: string; present: () => Promise<boolean> | boolean; without: string }

const NEEDS: readonly Need[] = [
  {
    package: 'chromium',
    present: () => browserPath() !== null,
    without: '浏览器旅程（e2e）：没有 Chromium。可安装 chromium，或用环境变量 CHROMIUM_PATH 指明位置',
  },
  {
    package: 'fonts-noto-cjk',
    present: () => hasChineseFont(),
    without: '无（只影响截图和打印）：没有中文字体，页面截图里的汉字会显示成方框。可安装 fonts-noto-cjk',
  },
  {
    package: 'postgresql',
    present: () => hasPostgres(),
    without: '服务器版 PostgreSQL 的契约测试：没有 PostgreSQL。可安装 postgresql，或用 DATABASE_URL 指明一个空库',
  },
]

/**
 * Brings the machine to where every test can run: as root on Debian installs what is missing, elsewhere installs
 * nothing. Returns one Chinese sentence for each thing that will be skipped.
 */
export async function prepareMachine(): Promise<string[]> {
  let missing = await missingNeeds()
  if (missing.length > 0 && mayInstall()) {
    await install(missing.map((need) => need.package))
    missing = await missingNeeds()
  }
  return missing.map((need) => need.without)
}

async function missingNeeds(): Promise<Need[]> {
  const states = await Promise.all(NEEDS.map(async (need) => ({ need, present: await need.present() })))
  return states.filter((state) => !state.present).map((state) => state.need)
}

async function hasChineseFont(): Promise<boolean> {
  const { code, output } = await runCommand('fc-list', [':lang=zh', 'family'], { quiet: true })
  return code === 0 && output.trim() !== ''
}

function hasPostgres(): boolean {
  return process.env['DATABASE_URL'] !== undefined || globSync('/usr/lib/postgresql/*/bin/postgres').length > 0
}

function mayInstall(): boolean {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  const debian = /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release) && existsSync('/usr/bin/apt-get')
  return debian && process.getuid?.() === 0
}

async function install(packages: readonly string[]): Promise<void> {
  console.log(`正在安装测试需要的系统软件包：${packages.join(' ')}`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const steps = [['update'], ['install', '-y', '--no-install-recommends', ...packages]]
  for (const step of steps) {
    const { code, output } = await runCommand('apt-get', ['-q', ...step], { env, quiet: true })
    if (code !== 0) console.log(`apt-get ${step[0]} 没有成功：\n${output.trim().split('\n').slice(-5).join('\n')}`)
  }
}
