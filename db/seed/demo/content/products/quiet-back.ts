import { bellLines, clipLines } from '@/db/seed/demo/content/media'
import type { DemoProduct } from '@/db/seed/demo/content/types'

export const quietBack: DemoProduct = {
  key: 'quiet-back',
  location: 'lakeside-yoga',
  title: 'A quiet back',
  description: 'Small, kind movements for the stiff and the wary. Nothing here is a stretch you have to win.',
  instructor: {
    name: 'Tomoko Reyes',
    about:
      'Tomoko was a cellist until her own back complained. She teaches the Thursday floor class and has opinions about chairs.',
  },
  status: 'published',
  cover: { scene: 'steps', hue: 120 },
  categories: [
    {
      title: 'Making peace',
      lessons: [
        {
          title: 'Backs like to move',
          kind: 'text',
          minutes: 6,
          body: `Nearly everyone has a grumpy back at some time. Mostly it isn’t a sign of damage, and mostly it settles within weeks. What helps it settle is rarely a perfect posture or a week in bed. It’s ordinary movement, begun early and made small enough to be friendly.

So this course has one idea: **your back is strong and cautious, and we are going to earn its trust.** Every lesson offers a movement that you can make so little that nothing tightens against it. Then you do it often.

## Before you begin

Please see a doctor first, and soon, if any of these is true:

- numbness around the seat or between the legs, or new trouble with bladder or bowel. That one is for today, in an emergency room
- weakness or numbness in a leg that is getting worse
- pain after a fall or accident, or with fever, or with weight that goes without reason
- pain that is there all night, however you lie.

Otherwise you can start. A gentle ache while moving that has gone by the next morning is fine. Sharp pain, or pain that travels further down the leg, means: smaller, or not today.`,
        },
        {
          title: 'Constructive rest',
          kind: 'audio',
          minutes: 10,
          media: 'voice',
          transcript: bellLines,
          body: `Lie on the floor, on a blanket, with your knees bent and your feet flat, a little wider than your hips. Let the knees tip together so that the legs hold each other up. A paperback under the head. Hands on the belly.

Dancers call this constructive rest. It looks like nothing, and it’s the best ten minutes I know.

Play the bells once, for four breaths. Then put the phone away and travel slowly through the places where you meet the floor: the back of the head, the shoulder blades, the ribs, the broad bone at the bottom of the spine, the soles of the feet. Don’t press any of them down. Only ask each one, *are you resting, or hovering?* The asking does the work.

If the floor is too hard, a bed will do. If lying on your back is unpleasant, put your calves on the seat of a chair.

Roll to one side before you get up and stay there for a breath. Push yourself up with your hands, head last. How you leave is part of the rest.`,
        },
      ],
    },
    {
      title: 'Small movements',
      lessons: [
        {
          title: 'The tilting bowl',
          kind: 'video',
          minutes: 9,
          media: 'clip',
          transcript: clipLines,
          body: `Lie as in constructive rest. Imagine that your pelvis is a wide bowl of soup, full to the brim. Tip it a little towards your head: the lower back comes nearer to the floor. Tip it towards your feet: the lower back lifts, as if to let a letter slide under.

Make it half that size. Now half again. This is the size that your back likes: so small that someone watching might think you were asleep.

Breathe with the film. Out for five, and the soup tips towards your head. In for three, and it comes back to level. Ten times.

## Then around the edge

Think of the bowl’s rim as a clock, twelve o’clock towards your head. Roll from twelve to one, to two, to three, and on around. Some hours are smooth and some are missing. Don’t force the missing ones: go back and forth over their neighbors, and let them fill in over the days.

Four slow circles in one direction, four in the other. Rest, and notice whether the floor has become softer.`,
        },
        {
          title: 'Cat, as a cat would',
          kind: 'text',
          minutes: 8,
          body: `Come onto hands and knees, with a folded towel under the knees. If wrists or knees object, stand instead with your hands on a table; everything works the same.

The usual cat pose goes up to the ceiling and down to the floor, as far as it can. Cats themselves do something else. They begin at one end and let it travel.

**From the tail.** On a way out, tuck the tail, and only the tail. Let the next bone follow, then the next, until at last the head hangs. On a way in, begin again at the tail: it lifts, the belly lowers, the chest comes forward, and the head is last of all.

**From the head.** Now the other way around. Look down first and let the curl run towards the tail.

Six of each, slowly enough to be bored. You’ll meet a stretch of spine that moves in one piece like a plank. Everybody has one. Don’t press there. Breathe into its back, go smaller, and pass through it as you’d pass a sleeping dog.

Finish by sitting back towards your heels, as far as the knees like, forehead on your fists.`,
        },
        {
          title: 'Rolling the knees',
          kind: 'text',
          minutes: 7,
          body: `A back that hurts holds its breath and turns like a wardrobe. This lesson gives it the turn back, with the floor as a helper.

Lie down, knees bent, feet together, arms out to the sides as low as is comfortable. Let both knees lean to the right, by the width of a hand. Come back to the middle. Lean to the left. That’s the movement; do it twenty times, like a boat at a mooring.

When it has become dull, let it grow. The left hip may lift as the knees go right. Let your head roll the other way, if the neck agrees. Go as far as it stays **easy**, which is much less far than you can.

Now stay on one side, with a cushion between the knees and the floor so that nothing hangs. Five breaths, and on each way out, let the upper shoulder be a little heavier. Return with the help of a hand on the thigh. Change sides.

Do it in the morning before you stand up. A spine has taken on some water overnight and is stiffer in the first half hour. It is grateful for a boat ride before the stairs.`,
        },
      ],
    },
    {
      title: 'Back in the day',
      lessons: [
        {
          title: 'Bending without a speech',
          kind: 'text',
          minutes: 7,
          body: `You have probably been told to lift with your legs and keep your back straight. It’s decent advice for a piano. For a sock, it turns a simple act into a ceremony, and a ceremony tells your back that there is danger.

Backs can bend. They’re made of more than twenty joints in order to do so. What they dislike is surprise: a load they haven’t met for months, or the same bend for three hours.

## A friendly order

1. For a sock: breathe out, let the head go first, bend everything a little, knees too.
2. For a laundry basket: step close, one foot ahead, bend hips and knees, keep it near your belly.
3. For a bag of soil: the same, and ask somebody. Two people carry half.

Practice without a load. Stand, slide your hands down your thighs to the knees and come up again, ten times, breathing out on the way down. Then to the shins. In a week, to a book on the floor. You are showing your back a film in which bending ends well, over and over, until it believes you.`,
        },
        {
          title: 'A plan for grumpy days',
          kind: 'text',
          minutes: 6,
          downloads: [{ title: 'Practice card', file: 'practice-card' }],
          body: `There will be a morning when you bend for the cat’s bowl and your back says no. Make the plan now, while you can still put on your own shoes.

**The first hour.** It’s frightening, and it’s rarely dangerous. Lie down in constructive rest, play the bells, breathe out for longer than in. Warmth is welcome. Ask your pharmacist or doctor which pain relief suits you.

**The first day.** Get up for a few minutes every hour, even if it’s only to the window. Tilt the bowl so small that nobody could see. Walk a little. Bed rest beyond a day tends to make things last longer.

**The next days.** Do what you normally do, in smaller portions. Leave the heavy things to others. Knees rolling, morning and evening.

**When to call.** If any of the signs from the first lesson appear, today. If it isn’t clearly better after a few weeks, or it keeps you from sleeping or working, make an appointment.

Write on the card the two movements that help you most. On a grumpy day one can’t think, and a card can be read lying down.`,
        },
      ],
    },
  ],
}
