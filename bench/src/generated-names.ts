import { pinyinOfName } from '@qingshen/application/import/pinyin-of-name'
import { unifiedCheckCharacter } from '@qingshen/core/kernel/unified-code'
import { organisationCheckCharacter } from '@qingshen/core/kernel/organisation-code'
import { loadDivisions } from '@qingshen/law/reference/divisions'
import { pickCommon, seededRandom } from './seeded-random.ts'

/** A generated name as the register keeps it, with a valid unified social credit code. */
export type GeneratedName = {
  readonly name: string
  readonly code: string
  readonly pinyinKey: string
  readonly pinyinInitials: string
}

const BRAND = Array.from(
  '华天新金鑫宏恒盛达利兴隆瑞祥泰安通顺德昌荣永丰源远东方中正大同和信诚康健福美佳宝龙凤海江山河林木森阳光明星辰宇航飞腾跃进成功立业创展鹏程万里长青春晓晨曦云霞彩虹玉石磊岩峰岭峻北南西',
)
const TRADES =
  '化工 机械 建材 能源 科技 煤业 纺织 食品 水泥 钢铁 制药 冶金 铸造 陶瓷 造纸 印刷 塑料 电力 焦化 矿业 环保科技 新材料 生物科技 农业开发 精细化工 耐火材料 金属制品 汽车部件 电子材料 石油化工 磁性材料 玻璃 酒业 乳业 饲料 包装 木业 橡胶 涂料 电镀'.split(
    ' ',
  )
const ENDINGS = '有限公司 有限责任公司 股份有限公司 集团有限公司 厂 有限公司分公司 加工厂 合作社'.split(' ')

/** Makes names of enterprises: place, brand, trade and ending, the common ones often; their number decides them. */
export function nameGenerator(): (number: number, division: string) => GeneratedName {
  const places = loadDivisions().byCode
  const pinyin = remembered(pinyinOfName)
  return (number, division) => {
    const random = seededRandom(number + 0x5eed)
    const place = places.get(division)?.name.replace(/(?:省|市|县|区|自治州)$/u, '') ?? ''
    const brand = [pickCommon(random, BRAND), pickCommon(random, BRAND)]
    const parts = [place, ...brand, pickCommon(random, TRADES), pickCommon(random, ENDINGS)]
    const spelled = parts.map(pinyin)
    return {
      name: parts.join(''),
      code: unifiedCodeOf(number, division),
      pinyinKey: spelled.map(({ key }) => key).join(' '),
      pinyinInitials: spelled.map(({ initials }) => initials).join(''),
    }
  }
}

function unifiedCodeOf(number: number, division: string): string {
  const body = String(number).padStart(8, '0')
  const seventeen = `91${division}${body}${organisationCheckCharacter(body) ?? '0'}`
  return `${seventeen}${unifiedCheckCharacter(seventeen) ?? '0'}`
}

function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = work(text)
    known.set(text, made)
    return made
  }
}
