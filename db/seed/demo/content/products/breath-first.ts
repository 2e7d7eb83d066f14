import { bellLines, clipLines } from '@/db/seed/demo/content/media'
import type { DemoProduct } from '@/db/seed/demo/content/types'

export const breathFirst: DemoProduct = {
  key: 'breath-first',
  location: 'lakeside-yoga',
  title: 'Breath first: a four-week beginning',
  description:
    'Before a single pose, four weeks with the thing you already do twenty thousand times a day. One short lesson at a time, no mat needed.',
  instructor: {
    name: 'Maren Ostrow',
    about:
      'Maren has taught beginners on Chicago’s north side for nineteen years. She still counts her own breath on the bus.',
  },
  status: 'published',
  cover: { scene: 'horizon', hue: 310 },
  categories: [
    {
      title: 'Week one: noticing',
      dripDays: 0,
      lessons: [
        {
          title: 'Nothing to fix',
          kind: 'text',
          minutes: 5,
          body: `Welcome. You have been breathing since your first minute, so there is nothing here that you can’t already do. This week we only look.

Sit somewhere ordinary: a kitchen chair, the edge of the bed, a parked car. Put one hand on your belly and leave the other where it falls. For one minute, notice three things and change none of them.

1. Where does the breath arrive first: nose, chest or belly?
2. Which is longer, the way in or the way out?
3. Does anything hold on: jaw, shoulders, the space between the eyebrows?

You may find that the breath grows shy when it is watched. It gets big, or stops, or feels performed. Everybody’s does. Wait, as you would with a cat in a new house, and it comes back to its own business.

## Today

One minute, twice: once in the morning before your phone, once whenever you remember. If you forget, the moment in which you notice that you forgot counts as the second time.

> If breathing is hard for you because of your heart, your lungs or a pregnancy, ask your doctor before week two. This first week is safe for everyone: it is only looking.`,
        },
        {
          title: 'Three places the breath lives',
          kind: 'video',
          minutes: 8,
          media: 'clip',
          transcript: clipLines,
          body: `Lay both hands on the lower belly. Three breaths. Move them to the sides of the ribs, thumbs pointing back. Three breaths. Now one hand under the collarbones. Three breaths. That was the whole lesson; everything below is only company.

## What you may have felt

- **Belly.** The diaphragm moves down and the organs make room. The belly swells a little on the way in, and sinks on the way out.
- **Ribs.** They open sideways, like the handles of a bucket being lifted. Many people feel this for the first time today.
- **Collarbones.** They rise slightly in a big breath. When they do all the work, we get tired and a little alarmed.

None of the three is wrong. A quiet breath mostly lives low, a breath after stairs uses the whole house.

The film shows an arch that opens and closes. Let it run while your hands rest where the breath is easiest to feel, and don’t match it unless it happens by itself. Matching comes next week.`,
        },
        {
          title: 'A chair, a floor, a wall',
          kind: 'text',
          minutes: 6,
          downloads: [{ title: 'Practice card, week one', file: 'practice-card' }],
          body: `Breath is shy, but it is not fussy. It does like a spine that isn’t folded in half. Here are three ways to give it one, so that you can practice wherever you happen to live.

**On a chair.** Sit a hand’s width away from the back. Feet flat, knees as wide as your hips. If your feet dangle, put a book under them. Rock forward and back on the two bones you sit on, smaller and smaller, until you stop in the middle.

**On the floor.** Lie down with your knees bent and your feet wide, and let the knees lean against each other. A folded towel under the head keeps the throat soft. This is the best place for days when everything is too much.

**At a wall.** Stand with your heels a foot’s length from it and lean back until the shoulder blades touch. The wall tells you about the ribs: on the way in they press a little, on the way out they leave.

Try each one for ten breaths and choose a favorite. The card below fits on a refrigerator door. Tick a box on the days when you sat down, whatever happened then.`,
        },
      ],
    },
    {
      title: 'Week two: lengthening',
      dripDays: 7,
      lessons: [
        {
          title: 'Lengthening without strain',
          kind: 'video',
          minutes: 8,
          media: 'clip',
          transcript: clipLines,
          body: `A longer breath isn’t a bigger one. If I ask you to breathe deeply, you’ll lift your shoulders and take in air as if before a dive. If I ask you to take your time, you will do something quite different, and that is what we want.

## Try the difference

Take one deep breath, as deep as you can. Notice your neck. Now let two ordinary breaths go by. Then breathe in as if you were smelling bread in the next room: unhurried, through the nose, with no ambition. Breathe out as if you were cooling soup for a child.

The second one was longer, and you worked less. Keep the soup.

For five minutes, let the film set a slow walk. It opens for three and closes for five. Whenever you fall out of step, stay out for a while, then join again at the next opening. Nobody walks beside a friend in perfect step.

> A tight chest, a wish to yawn, a sudden hurry: these mean that you asked too much. Make the breath smaller before you make it slower.`,
        },
        {
          title: 'The pause at the top',
          kind: 'video',
          minutes: 7,
          media: 'clip',
          transcript: clipLines,
          body: `Throw a ball straight up. There is an instant in which it has stopped rising and hasn’t begun to fall. Your breath has such an instant too, at the end of every way in. You don’t make it. You only stop talking over it.

Breathe in quietly. When the breath is full enough, and that is usually sooner than you think, do nothing. Don’t close your throat, don’t hold. The pause may last as long as a blink. Then the way out begins by itself, and you let it.

## Holding or pausing?

- When you **hold**, something grips: the throat, the tongue, the belly.
- When you **pause**, nothing grips, and you could speak at any moment without a pop.

Check by whispering the word *here* at the top. If it comes out easily, you were pausing.

Ten breaths are plenty. If watching the pause makes you uneasy, skip it and watch the feet instead. We never train holding in this course. It has its uses, but not among beginners, and not on a screen.`,
        },
        {
          title: 'Counting the exhale',
          kind: 'video',
          minutes: 12,
          media: 'clip',
          transcript: clipLines,
          downloads: [{ title: 'Practice card, week two', file: 'practice-card' }],
          body: `Last week you watched the breath without touching it. Today you give it one small instruction: leave a little more slowly than you came.

## How to count

Breathe in for three, out for five. If five feels tight, take four. The number is a railing, not a rule.

Count with the part of your mind that counts stairs: present, and not very interested. If you notice that you are performing the numbers, let the tongue lie down in the mouth and begin again at one. The film counts for you with dots, in case you’d like to rest from counting as well. It holds two breaths; let it repeat.

> Dizzy? Stop counting and let two breaths go by unwatched. That is part of the lesson.

## Why longer on the way out

The heart beats a touch faster as you breathe in and slows as you breathe out. A longer way out gives it more of the slow part. It isn’t magic, and you won’t feel it every time. It’s a small vote for rest, and you may cast it twelve times in a minute and a half.

Do four minutes today. Then sit for one minute and count nothing, as you’d walk the last block home without looking at the map.`,
        },
        {
          title: 'When numbers get loud',
          kind: 'text',
          minutes: 5,
          body: `By now some of you love counting and some of you are ready to throw the numbers out of the window. Both are fine. Here is what to do when the count takes over the room.

**You keep score.** You reached six yesterday, so today it should be seven. Go back to four for a whole session, on purpose. A railing that keeps moving upwards is a ladder, and we’re not going anywhere.

**You lose count.** Good: that means that you were breathing. Start again at one. Nobody has checked since the beginning of the world.

**The count makes you anxious.** Change the numbers into words. *Here* on the way in, *and going* on the way out. Or let your fingertips touch your thumb one after another, four touches for each way out.

**You hear your own voice, strict.** Lend the counting to someone kind. I use my grandmother, who counted stitches.

If none of it helps, leave the count until next week and return to your two hands and the chair. Noticing was never the easy version. It is the thing itself, and counting is only a way of staying near it.`,
        },
      ],
      subcategories: [
        {
          title: 'Evening practice',
          lessons: [
            {
              title: 'Six breaths to sleep',
              kind: 'audio',
              minutes: 14,
              media: 'voice',
              transcript: bellLines,
              body: `This one is for the bed. Read it now, in the light, so that you don’t need the screen later.

Lie on the side or on the back, as you usually sleep. Put the phone face down and let the bells play: a higher one to breathe in, a lower one to breathe out. After four breaths the deep bell ends it, and two more breaths go by without any bell at all. That makes six.

## If you are still awake

1. Let the next six be uncounted, and follow only the place where the air leaves the nose.
2. Feel the weight of one heel. Then of the other.
3. Give up trying. Tell yourself that you are only resting, because you are.

Sleep isn’t a pose, and you can’t do it well or badly. Some nights the six breaths are followed by an hour of looking at the ceiling, and even so, the hour will have begun softly. If most of your nights are like that, please talk to a doctor: breath is a good neighbor to real help, not a replacement.`,
            },
          ],
        },
      ],
    },
    {
      title: 'Week three: moving',
      dripDays: 14,
      lessons: [
        {
          title: 'Arms that follow',
          kind: 'video',
          minutes: 10,
          media: 'clip',
          transcript: clipLines,
          body: `In most classes the teacher says a movement and the breath hurries after it. This week we turn that around. The breath goes first, and the arms follow like a coat.

Stand, or sit tall on your chair. Let the way in begin. Only once you feel it moving, let the arms float forward and up, as high as they care to go. Wait at the top for the pause that you met last week. The way out begins, and then, a moment later, the arms begin to sink.

The rule of the week: **the breath starts first and ends last.** It is the envelope, the movement is the letter.

## Three rounds

1. Arms forward and up, eight breaths.
2. Arms out to the sides, palms turning up, eight breaths.
3. One arm at a time, other hand on the ribs, four breaths each.

If a shoulder complains, make the path smaller, or move only the hands. A hand that opens with the breath in and closes with the breath out is the whole practice in miniature. I’ve done it in dentists’ chairs.`,
        },
        {
          title: 'Walking to the corner',
          kind: 'text',
          minutes: 9,
          body: `Take the breath outside. You need shoes, a street and ten minutes. Leave the headphones at home for once.

Walk as you always walk. Don’t slow down and don’t look wise. For the first block, only notice how many steps fall on one way in, and how many on one way out. Perhaps three and three, perhaps two and three. Uphill it changes, and that is the point: the body already knows how to do this.

On the second block, add one step to the way out. If you had three and three, it is now three and four. Keep it until the corner. On the third block, let it go again and look at things. Windows, dogs, what the bakery has done with its sign.

## A few notes from people who came before you

- Waiting for a traffic light counts as practice. Feel your weight move from foot to foot.
- In cold air, breathe through the nose and into your scarf.
- If you have to breathe through the mouth, you are simply walking fast. Enjoy that instead.

Do it three times this week, on the same stretch if you can. It is pleasant to have one street in the city that belongs to your breath.`,
        },
      ],
    },
    {
      title: 'Week four: on your own',
      dripDays: 21,
      lessons: [
        {
          title: 'Writing your own ten minutes',
          kind: 'text',
          minutes: 10,
          body: `Until now I chose, and you were kind enough to follow. This week you write the practice. It takes a pencil and the honest memory of three weeks.

Answer these, quickly, with the first thing that comes:

1. Which place was best: chair, floor or wall?
2. Which lesson did you go back to without being told?
3. At what time of day did it actually happen, and not in theory?

Now build ten minutes. Start with **two minutes of noticing**, since everything begins there. Put **five minutes of your favorite** in the middle: counting, arms or the walk. Keep **three minutes for nothing**, lying down if you can. The last part is the one people cut first and miss most.

Write it on a card, in your own words, and put the card where the practice happens. Mine leans against the sugar tin and says: *sit, three and five, then stop fixing things.*

Use it for four days without improving it. On the fifth you may change one line. A practice that changes every day is a hobby for the mind, and the breath would rather have a habit.`,
        },
        {
          title: 'What stays when the course ends',
          kind: 'video',
          minutes: 8,
          media: 'clip',
          transcript: clipLines,
          body: `This is the last lesson, and it is short, since you don’t need me for the rest.

You can now do four things that you could not do on purpose a month ago. You can find your breath in three places. You can make it longer without forcing it. You can let it lead a movement. And you can leave it alone, which is the rarest of them all.

## For ordinary days

- **Before a phone call:** one breath with a long way out, while it rings.
- **In a line:** three breaths in the ribs, sideways, where no one can see.
- **After bad news:** both feet on the floor. Only noticing. Nothing longer than it wants to be.
- **In bed:** six breaths, and then whatever the night brings.

You’ll stop practicing at some point. A trip, a flu, a busy spring. When you notice, don’t start over with week one out of guilt. Sit down, put a hand on the belly and look where the breath is. It hasn’t been waiting for you, and it isn’t cross. It has been busy keeping you alive.

If you’d like to go on in company, *Standing poses, slowly* begins where this ends: on your feet.`,
        },
      ],
    },
  ],
}
