import { bellLines, clipLines } from '@/db/seed/demo/content/media'
import type { DemoProduct } from '@/db/seed/demo/content/types'

export const eveningSequences: DemoProduct = {
  key: 'evening-sequences',
  location: 'lakeside-yoga',
  title: 'Evening sequences',
  description:
    'Four short practices for the hour when the day won’t let go. In preparation: opens with the first snow.',
  instructor: {
    name: 'Tomoko Reyes',
    about:
      'Tomoko was a cellist until her own back complained. She teaches the Thursday floor class and has opinions about chairs.',
  },
  status: 'draft',
  cover: { scene: 'doorway', hue: 275 },
  categories: [
    {
      title: 'Coming home',
      lessons: [
        {
          title: 'Shoes off, six minutes',
          kind: 'video',
          minutes: 6,
          media: 'clip',
          transcript: clipLines,
          body: `This practice happens in the hallway. If you wait until you’ve changed, fed someone and answered one message, it won’t happen at all. So: bag down, shoes off, coat on its hook, and stay.

1. **Lean.** Back against the wall, feet a step away from it. Let the wall carry your shoulder blades. Two rounds of the film.
2. **Hang.** Turn around, hands on the wall at the height of your hips, walk back until your arms are long. Bend the knees generously and let the head be level with the arms. Five breaths.
3. **Roll.** Stand up. Shoulders up on the breath in, back and down on the breath out, four times. On the last one leave them where they land.
4. **Shake.** One foot, the other, both hands. It is silly, which is half of its effect.

Then say aloud what you’re finished with for today. I say, “That was Tuesday.” It needn’t be true for the whole evening. A door that has been closed once is easier to close again.`,
        },
        {
          title: 'For a day spent in a chair',
          kind: 'text',
          minutes: 14,
          body: `After eight hours of sitting, the front of your body has been folded like a letter. We’ll unfold it gently, along the old creases.

**On the floor, 5 minutes.** Lie face down with the forehead on your hands and do nothing. If the lower back minds, put a cushion under the belly. Let each breath press into the floor, and feel how the back rises to make room.

**Low lunge, 2 minutes a side.** One foot ahead, the other knee on a folded blanket. Don’t sink. Instead draw the tail down and lift the front of the hips, until the front of the back thigh says good evening.

**Arms on a chair, 2 minutes.** Kneel before it, elbows on the seat, hands as if in prayer behind your head. Let the chest be heavy.

**Seated turn, 1 minute a side.** Cross-legged or on a stool, turn from the ribs and let the eyes arrive last.

End lying on your back with your calves on the chair’s seat. It held you up all day in one shape; let it hold you in another.`,
        },
      ],
    },
    {
      title: 'Towards the night',
      lessons: [
        {
          title: 'Legs up, lights down',
          kind: 'audio',
          minutes: 12,
          media: 'voice',
          transcript: bellLines,
          body: `Move a cushion to the wall and sit on the floor beside it, one hip touching. Swing your legs up as you lie down. It’s never graceful, and no one is looking. If the backs of your legs feel pulled, slide away from the wall until they don’t.

Play the bells for the first four breaths. After that, the practice is to be uninteresting to yourself. The legs are heavy and the floor is lower than you thought.

## Ways to make it softer

- A belt around the thighs, so that nothing has to hold the legs together.
- Calves on a chair, if the wall is too much.
- A folded shirt over the eyes. It should be heavy enough to notice.

> Leave this one out if you have glaucoma, uncontrolled blood pressure or reflux that troubles you when lying flat, and in late pregnancy. Lie on your left side with a pillow between your knees: the rest is the same.

Five to ten minutes. Bend the knees, roll to the side, and stay there longer than seems necessary. Then straight to bed, without looking at anything that glows.`,
        },
        {
          title: 'Three poses in bed',
          kind: 'text',
          minutes: 8,
          status: 'draft',
          body: `A mattress is a bad place for warrior poses and an excellent place for surrender. These three need a pillow, and a partner who doesn’t mind a knee.

**The open book.** Lie on your side, knees bent, palms together in front of you. On a breath in, let the upper arm open behind you like a page. Stay for three breaths, with the knees where they are. Turn the page back. Three times, then the other side.

**The bundle.** On your back, bring one knee towards your chest and hold it behind the thigh. Rock it by the width of a coin. Change. Then both, and rock from side to side as if someone were carrying you up the stairs after a car ride.

**The starfish.** Take as much of the bed as you’re entitled to. Let the feet fall outward and turn the palms up. With every breath out, one part less that belongs to you: hands first, then the arms, the jaw, the weight behind the eyes.

There’s no way of ending this sequence. It is meant to be left unfinished.`,
        },
      ],
    },
  ],
}
