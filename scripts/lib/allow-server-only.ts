import { allowServerOnly } from './server-only'

allowServerOnly()
