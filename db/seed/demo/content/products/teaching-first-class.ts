import { clipLines } from '@/db/seed/demo/content/media'
import type { DemoProduct } from '@/db/seed/demo/content/types'

export const teachingFirstClass: DemoProduct = {
  key: 'teaching-first-class',
  location: 'lakeside-yoga',
  title: 'Teaching your first class',
  description:
    'For the practiced student who has been asked to teach and said yes too quickly. How to plan an hour, hold a room and look after the people in it.',
  instructor: {
    name: 'Maren Ostrow',
    about:
      'Maren has taught beginners on Chicago’s north side for nineteen years. She still counts her own breath on the bus.',
  },
  status: 'published',
  cover: { scene: 'nested', hue: 75 },
  categories: [
    {
      title: 'Before the door opens',
      lessons: [
        {
          title: 'What a room needs',
          kind: 'text',
          minutes: 8,
          body: `Your first fear will be that you don’t know enough. People don’t come for what you know. They come into a room after a long day and ask, without words, four questions. Answer them and you’ll have taught a good class, whatever poses are in it.

1. **Am I in the right place?** Stand near the door. Say the name of the class and your own.
2. **Will I be hurt or embarrassed?** Say in the first minute that everything has a smaller version, and show one.
3. **Does somebody see me?** Learn three names before you begin. Use them once, for something done well.
4. **When does it end?** Put a clock where you can see it and finish on time. A class that runs over takes from people without asking.

## Come early

Half an hour at least. Open a window, close it again. Find out where the light switches, the blankets and the nearest bathroom are. Walk to the furthest corner and speak a sentence aloud: that is your most honest student. If you can’t hear yourself there, neither will she.

Put your own mat at the side, not on a stage. You will hardly use it.`,
        },
        {
          title: 'An hour on an index card',
          kind: 'text',
          minutes: 9,
          downloads: [{ title: 'Practice card, as a model', file: 'practice-card' }],
          body: `New teachers plan ninety minutes for an hour, then talk faster and faster. Plan less than you dare. People take time, and they came to have some.

Take an index card. If it doesn’t fit on the card, it doesn’t fit into the hour.

- **Arrive, 8 minutes.** Sitting or lying, breath, one sentence on what today is about.
- **Warm, 12 minutes.** Joints first, large and simple. Nothing on one leg.
- **One thing, 20 minutes.** A single family of poses, from its smallest form to its fullest.
- **Down, 10 minutes.** Floor, slow, nothing new.
- **Rest, 8 minutes.** Truly eight. Guard them from your own enthusiasm.
- **Leave, 2 minutes.** Sit up, thank them, say when you meet again.

For the middle part, choose one thing that you could explain to your neighbor: how feet hold us up, or where the arms begin. Cut the poses that don’t serve it, even the beautiful ones. **Especially the beautiful ones**, since those are in there for you.

On the back of the card write what you’ll leave out when you’re running late. You will be running late.`,
        },
        {
          title: 'Health, and what to ask',
          kind: 'text',
          minutes: 8,
          body: `You aren’t a doctor, and the kindest thing about you is that you know it. Still, there are things to ask, and a way of asking that doesn’t put anyone on show.

Have a short form that new people fill in: heart or blood pressure, recent operations or injuries, pregnancy, glaucoma, osteoporosis, dizziness. Keep it where only you can read it. Before class, say to the room: “If your body has news today, tell me now or catch my eye at any time.” Then be at the door, alone, for those who’d rather whisper.

## What to do with the answers

- **Something is new, untreated or worrying:** ask them to see their doctor first. They may stay and rest.
- **Pregnant:** refer them to a prenatal class, if you aren’t trained for it.
- **High blood pressure, glaucoma:** leave out poses with the head below the heart.
- **Osteoporosis:** no loaded rounding or deep twisting of the spine; balance near a wall.

And during class: pain in the chest, an odd face, one arm that doesn’t answer, somebody who can’t be woken. Stop everything and call 911. Know where the defibrillator hangs. Look for it tomorrow, before you need it.`,
        },
      ],
    },
    {
      title: 'In the room',
      lockedUntil: 'previous_category',
      lessons: [
        {
          title: 'Words that move bodies',
          kind: 'video',
          minutes: 10,
          media: 'clip',
          transcript: clipLines,
          body: `A good instruction has three parts and fits into one breath: **who, where to, and by what.** “Right hand, to the chair, by bending your knees.” Everything else is poetry, and poetry is welcome once the hand has arrived.

Turn on the film and teach it. Speak one instruction on each closing of the arch, and be silent while it opens. It will feel far too slow. That is the speed at which people who have never done this can follow you.

## Swap these

- “Try to lift your arm” becomes “Lift your arm”. *Try* announces failure.
- “Don’t collapse” becomes “Push the floor away”. Bodies can’t do a don’t.
- “If you can, go deeper” becomes “Here are two places to stay”. Nobody likes to be in the *can’t* group.
- “Listen to your body” becomes “Does your breath have room? Then stay”. Give the listening an object.

Record ten minutes of your next class on your phone and count how often you say *and then*, *just* and *okay*. I counted sixty-one in mine. Replace them with the most useful sound in teaching, which is no sound, for the length of one breath.`,
        },
        {
          title: 'Seeing, and hands to yourself',
          kind: 'text',
          minutes: 8,
          body: `Walk. A teacher who stays on her mat sees the front row and her own toes. Move along the edges, stand behind people for a moment, and look for **breath first, feet second, shape last.** A held breath or a clenched jaw tells you more than the angle of an elbow.

When you see something, say it to the whole room before you say it to one person. “Everyone, check that your front knee points where your toes do.” Three people will move, and one of them is the one you meant.

## About touch

In your first year, don’t adjust with your hands. You don’t know yet what you’re feeling, and you can’t know what a touch means to someone you met an hour ago. Use words, show it with your own body, or hold your palm in the air and say “bring your back towards my hand”.

Later, if you are trained and your studio allows it, ask each time and away from the group. A yes given last week isn’t a yes today. Cards that people lay beside their mats make it easy to say no, and it must be easy.

The best correction I know is to wait for two breaths. Half of what I was about to fix fixes itself.`,
        },
      ],
    },
    {
      title: 'After class',
      lockedUntil: 'previous_category',
      lessons: [
        {
          title: 'When it goes wrong',
          kind: 'text',
          minutes: 7,
          body: `Something will. Here is what went wrong for me, so that yours feels less lonely.

**I forgot the second side.** Twice in one class. Say “I owe your left leg something”, do it, go on. People like teachers who can be wrong out loud.

**Nobody came.** I lay down on the floor and cried a little, and practiced. The next week there were two. Teach two as you would teach twenty.

**Someone wept during the rest.** Leave her in peace. Put tissues within reach without a word. Afterwards: “I’m here for a few minutes if you’d like company.” You’re not a therapist; have the number of one.

**A man answered every instruction with a joke.** He was frightened of looking stiff. I gave him a job, counting the breaths aloud, and he was wonderful.

**I lost my plan entirely.** Go back to mountain, ask for five breaths, and look at your card. They’ll think it was deep.

After every class, before you get up, write down one thing to keep and one to change. Only one. Criticism is like salt, and you’ll be cooking for many years.`,
        },
        {
          title: 'Your second class',
          kind: 'text',
          minutes: 6,
          body: `The first class lives on adrenaline. The second is where you become a teacher, because now you know what it takes and you come anyway.

Teach the **same class again.** The same card, the same order. New teachers reinvent everything each week, since they’re bored by their own plan, which nobody else has heard. Repetition lets students feel that they’re getting better, and it lets you look up from the card and finally see them.

Change one line. Perhaps the warm-up was too long, or the corner couldn’t hear you. Change that, and leave the rest.

## A small contract with yourself

1. I practice for myself twice a week, and don’t plan while I do it.
2. I go to somebody else’s class once a month and unroll my mat in the back.
3. I send people on when they need more than I have.
4. I charge enough to keep going, and keep two places for those who can’t pay.

Come and tell us how it went. June keeps a list at the desk of teachers who look for a class to watch, and there’s a jar of good tea behind the blankets which officially doesn’t exist.`,
        },
      ],
    },
  ],
}
