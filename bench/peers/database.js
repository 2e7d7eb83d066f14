import pg from 'pg'
import postgres from 'postgres'

const { PEERS_DATABASE_URL } = process.env
globalThis.benchSql ??= PEERS_DATABASE_URL && postgres(PEERS_DATABASE_URL, { max: 10, onnotice: () => {} })
globalThis.benchPool ??= PEERS_DATABASE_URL && new pg.Pool({ connectionString: PEERS_DATABASE_URL, max: 10 })
export const sql = globalThis.benchSql
export const pool = globalThis.benchPool
