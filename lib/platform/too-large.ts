import type { IncomingMessage, ServerResponse } from 'node:http'

/** Next's own limit on a form (next.config.ts), which it answers with a bare 500. A form over a field's limit is the form's to refuse. */
const BYTES_AT_MOST = 6 * 1024 * 1024

/** Whether the request says that its body is longer than any form of ours. */
export function isTooLarge({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return Number(headers['content-length'] ?? 0) > BYTES_AT_MOST
}

/** Answers with a page in words. The body is read to its end first and dropped: a browser that still sends shows no answer. */
export async function answerTooLarge(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const read = new Promise(resolve => request.once('close', resolve).once('end', resolve))
  request.resume()
  await read
  response.writeHead(413, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(page)
}

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>That file is too large</title>
<style>
:root { color-scheme: light dark }
body { margin: 0; padding: 1rem; min-height: 90vh; display: grid; place-content: center; font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 27rem }
h1 { margin: 0 0 .5rem; font-size: 1.25rem }
</style>
</head>
<body>
<main>
<h1>That file is too large</h1>
<p>It was not taken, and nothing was changed. Go back, and choose a picture of 2 MB or less.</p>
</main>
</body>
</html>
`
