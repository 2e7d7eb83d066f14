import { Agent, request } from 'node:http'

/** A chunk of work for the client's process: addresses asked for by so many clients at once. */
export type Chunk = { urls: string[]; headers: Record<string, string>[]; clients: number; expect: number }
/** Milliseconds of each answer, how long all took, and how many answers were not the expected one. */
export type Answered = { latencies: number[]; seconds: number; bad: number }

process.on('message', (chunk: Chunk) => {
  void work(chunk).then(answered => process.send?.(answered))
})

async function work({ urls, headers, clients, expect }: Chunk): Promise<Answered> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const latencies: number[] = []
  let bad = 0
  let next = 0
  const began = performance.now()
  const client = async () => {
    for (let n = next++; n < urls.length; n = next++) {
      const asked = performance.now()
      const status = await ask(urls[n] as string, headers[n % headers.length] ?? {}, agent)
      latencies.push(performance.now() - asked)
      if (status !== expect) bad++
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  return { latencies, seconds, bad }
}

function ask(url: string, headers: Record<string, string>, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(url, { agent, headers }, response => {
      response.resume()
      response.once('end', () => resolve(response.statusCode ?? 0))
    })
    call.once('error', reject)
    call.end()
  })
}
