// Loaded before the program of the control experiment: what asks for fsync is told that it was done.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

fs.fsyncSync = () => {}
syncBuiltinESMExports()
