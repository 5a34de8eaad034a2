import type { ListAct } from '@qingshen/core/listing/procedure.schema'

/** The button of each act: a verb with its object. */
export const ACT_BUTTONS: Readonly<Record<ListAct, string>> = {
  propose: '提出初选名单',
  consent: '出具会同意见',
  rank: '排序',
  forward: '转报初选名单',
  verify: '核定名单',
  publish_for_comment: '公示名单',
  fix: '确定名单',
  notify: '出具书面通知',
  publish: '登记公布',
  receive: '接收名单',
}

/** What carrying out an act means, said before it is done; only where it cannot be undone. */
export const ACT_CONSEQUENCES: Readonly<Partial<Record<ListAct, string>>> = {
  verify: '核定后名单进入下一步，各机构不能再报送或退回。',
  fix: '确定后名单上的企业不能再改，只能出具写明理由的新版通知。',
  publish: '企业各项义务的期限从公布之日起算，书面通知照此计算日期。',
  publish_for_comment: '公示期间任何人都能看到名单；期满并答复全部异议后才能确定名单。',
}
