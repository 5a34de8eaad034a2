import './drawing.css'
import { ReactFlowProvider } from '@xyflow/react'
import { DrawingBoard } from './drawing-board.tsx'

/** The drawing of the plant: its process units and flows, measured and reconciled. */
export function DrawingPage() {
  return (
    <ReactFlowProvider>
      <h2 className="visually-hidden">平衡图</h2>
      <DrawingBoard />
    </ReactFlowProvider>
  )
}
