import { forgetGlobals } from '@/lib/platform/global'

// Before each test file: what others of the same process have left (settings, pools, counters) is nobody's.
forgetGlobals()
