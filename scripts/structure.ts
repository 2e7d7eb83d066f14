import { main, Sentence } from './lib/main'
import { say } from './lib/say'
import { actionsThroughDoors, noActionElsewhere } from './structure/doors'
import { closedFileList, emptyRooms, magicLinksTested, serverOnly } from './structure/rooms'
import { readSources, unseen } from './structure/sources'
import { tablesWrittenAtHome } from './structure/tables'
import { refusedWords } from './structure/words'

async function checkStructure(): Promise<void> {
  const sources = readSources()
  const findings = [
    ...unseen(
      sources.map(({ path }) => path),
      'the structure check',
    ),
    ...closedFileList(sources),
    ...emptyRooms(),
    ...serverOnly(sources),
    ...tablesWrittenAtHome(sources),
    ...actionsThroughDoors(sources),
    ...noActionElsewhere(sources),
    ...magicLinksTested(sources),
    ...refusedWords(sources),
  ]
  for (const { path, says } of findings) say(`${path} ${says}`)
  if (findings.length > 0)
    throw new Sentence(`${findings.length} findings; the layout and its reasons are in CONTRIBUTING.md.`)
  say(`${sources.length} files are where they belong.`)
}

main(checkStructure)
