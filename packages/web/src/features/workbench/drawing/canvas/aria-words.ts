import type { AriaLabelConfig } from '@xyflow/react'

/** What the canvas says to those who hear it, in Chinese. */
export const ARIA_WORDS: Partial<AriaLabelConfig> = {
  'node.a11yDescription.default': '工序',
  'node.a11yDescription.keyboardDisabled': '工序',
  'edge.a11yDescription.default': '流股',
  'handle.ariaLabel': '从这里画流股',
}
