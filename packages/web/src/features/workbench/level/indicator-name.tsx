import type { SystemRow } from '@qingshen/core/indicator/system-parts'

interface IndicatorNameProps {
  indicator: SystemRow
  onOpen: (kind: string, id: string) => void
}

/** The name of an indicator, whether it is limiting and compared with the print; opens all that is known of it. */
export function IndicatorName({ indicator, onOpen }: IndicatorNameProps) {
  const { id, title } = indicator
  return (
    <span className="level-name">
      <button
        type="button"
        className="row-open"
        title="打开：要求、数值、每一分的来历、历史"
        onClick={() => onOpen('indicator', id)}
      >
        {title}
      </button>
      <IndicatorMarks indicator={indicator} />
    </span>
  )
}

/** Limiting, or not compared with the print. */
export function IndicatorMarks({ indicator: { isLimiting, isVerified } }: Pick<IndicatorNameProps, 'indicator'>) {
  return (
    <>
      {isLimiting ? (
        <span className="level-mark" title="限定性指标：一项达不到，等级就达不到">
          限定
        </span>
      ) : null}
      {isVerified ? null : (
        <span className="level-mark level-unverified" title="这一行没有与原文核对">
          未核对
        </span>
      )}
    </>
  )
}
