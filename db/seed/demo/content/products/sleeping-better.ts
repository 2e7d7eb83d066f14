import { bellLines, clipLines } from '@/db/seed/demo/content/media'
import type { DemoProduct } from '@/db/seed/demo/content/types'

export const sleepingBetter: DemoProduct = {
  key: 'sleeping-better',
  location: 'alder-clinic',
  title: 'Sleeping better',
  description:
    'What our sleep clinic teaches in its first weeks, to read at home: how sleep works, what helps, and when to come and see us.',
  instructor: {
    name: 'Dr. Amara Nwosu',
    about:
      'Dr. Nwosu is a sleep physician at Alder Clinic. She answers questions about this course on Wednesdays, through the front desk.',
  },
  status: 'published',
  cover: { scene: 'steps', hue: 275 },
  categories: [
    {
      title: 'Understanding your nights',
      lessons: [
        {
          title: 'What a normal night looks like',
          kind: 'text',
          minutes: 6,
          body: `Many people who come to our clinic believe that good sleepers close their eyes at eleven and open them at seven. Nobody sleeps like that. Knowing what is normal is often the first relief.

A night is made of cycles of about ninety minutes. Each one goes down into deep sleep and comes up again through lighter sleep and dreams. Between cycles we surface. Most of us wake several times a night and forget it by morning. **Waking up isn’t the problem. Staying awake and suffering from it is.**

Deep sleep comes mostly in the first half of the night, dreams mostly in the second. That’s why five o’clock feels so thin: you are near the surface anyway.

## How much is enough?

Most adults do well with seven to nine hours; over sixty-five, seven to eight. Some need a little less. The better measure is the day: if you can stay awake and attentive through a dull afternoon, your sleep is probably doing its work.

One bad night does little harm, and the body repairs much of it by itself the next night. It’s the worry about the bad night that likes to stay. This course is largely about that worry.`,
        },
        {
          title: 'Keeping a sleep diary',
          kind: 'text',
          minutes: 5,
          downloads: [{ title: 'Practice card', file: 'practice-card' }],
          body: `Before we change anything, we’d like you to collect one week. A diary shows patterns that memory doesn’t keep, and bad nights take up more room in memory than good ones.

Each morning, within an hour of getting up, write down:

1. when you went to bed, and when you turned off the light
2. roughly how long it took to fall asleep
3. how often you were awake, and for how long in all
4. when you woke for the last time, and when you got up
5. naps, coffee, alcohol and medicines of the day before
6. one word for how you feel.

**Estimate.** Please don’t look at the clock during the night in order to be exact. Turn it to the wall. Knowing that it is 3:12 has never helped anyone to sleep.

If you wear a watch that measures sleep, take it as an opinion and not as a verdict. Watches are fairly good at telling when you were in bed and rather poor at telling how deeply you slept.

After seven mornings, look for one thing only: on which days was it better, and what came before? Bring the diary if you have an appointment with us.`,
        },
        {
          title: 'When to see a doctor first',
          kind: 'text',
          minutes: 5,
          body: `This course helps with the commonest kind of poor sleep, in which a tired mind has learned to be awake in bed. Other kinds need other help. Please make an appointment, here or with your own doctor, if one of these fits you.

- **You snore loudly,** someone has seen you stop breathing, you wake up gasping or with a headache, or you’re very sleepy by day. It may be sleep apnea, which can be treated well.
- **Your legs are restless** in the evening, and only moving them gives relief.
- **Pain, a cough, heartburn, hot flashes or trips to the bathroom** wake you up. They deserve treatment for their own sake.
- **You act out your dreams,** hit or fall out of bed.
- **Your mood is low** most days, or you’re anxious in a way that fills your life.
- **A medicine is new,** and so is the poor sleep.

If you’ve nearly fallen asleep while driving, please don’t drive until you have been seen.

> Are you thinking of harming yourself? Call or text [988](https://988lifeline.org) now, at any hour, or 911 in an emergency. Nights make everything darker, and there are people awake who will talk with you.

Don’t stop sleeping pills suddenly. Ask us how to come off them step by step.`,
        },
      ],
    },
    {
      title: 'What you can change',
      lessons: [
        {
          title: 'The same time every morning',
          kind: 'text',
          minutes: 5,
          body: `If you change only one thing, change this: **get up at the same time each day,** after good nights and bad ones, on weekends too, give or take half an hour.

Two forces make us sleep. The first is pressure: it builds for every hour that you’re awake, like hunger. The second is an inner clock, which sets the hours at which sleep comes easily. A steady morning serves them both. It starts the pressure at the same time, and it tells the clock what day it is.

Bedtime matters less. Go to bed when you’re sleepy, and not simply when it’s ten. Sleepy means heavy lids and reading the same line twice. Tired only means that you have had enough of the day.

## Help the clock

- **Light in the morning.** Go outside within the first hour, even under clouds. Daylight is many times brighter than any lamp at home.
- **Dimness in the evening.** Two lamps instead of the ceiling light, for the last hour.
- **Naps:** under thirty minutes and before three o’clock, or none while you are doing this course.

Expect the first week to be harder. You will be more tired before you are less, and that tiredness is what the method works with.`,
        },
        {
          title: 'The bed is for sleeping',
          kind: 'text',
          minutes: 6,
          body: `Lie awake in the same place for enough nights, and the place itself becomes a signal: here we think. You may know the odd result. You nod off on the sofa, walk to bed, and are wide awake.

We can teach the bed a new meaning. The method is simple and asks for some patience.

1. Use the bed for sleep and for intimacy. Reading, work, series and worry live elsewhere.
2. Go to bed only when sleepy.
3. If you haven’t fallen asleep after what **feels** like twenty minutes, or as soon as you notice that you’re annoyed, get up.
4. Sit in another room in soft light with something dull and pleasant: a puzzle, old magazines, folding laundry. No screen, no clock.
5. Go back when you’re sleepy, and not before. Repeat as often as necessary.
6. Get up at your usual time, whatever the night was.

Most people get up several times in the first nights, and wonder why they listened to us. By the second or third week, most spend much less of the night awake.

> If you’re frail, unsteady or take medicines that make you dizzy, don’t walk around at night. Sit up in bed with a light on instead, and lie down again when you’re sleepy.`,
        },
        {
          title: 'Coffee, wine and other guests',
          kind: 'text',
          minutes: 5,
          body: `We don’t hand out a list of prohibitions. A few habits matter to many people, though, and you can test each of them with your diary: two weeks with, two weeks without.

**Caffeine** stays. Half of what you drink at three in the afternoon can still be in your body at eight. Try to make noon the last time, and remember tea, cola and chocolate.

**Alcohol** helps people to fall asleep and then takes back more than it gave. Sleep in the second half of the night becomes light and broken, and snoring gets worse. Leave at least three hours between the last glass and bed, and please never mix alcohol with sleeping pills.

**Nicotine** wakes you up, even if it feels calming.

**Late meals:** a light snack is fine. A heavy dinner likes to be upright for a few hours.

**Exercise** deepens sleep, and any time of day is better than none. If hard training keeps you awake, finish two hours before bed.

**Screens** keep us up with their light, but more with what’s in them. An argument on paper would do the same. Let the last half hour be something that you don’t have to have an opinion on.`,
        },
      ],
    },
    {
      title: 'A calmer head',
      lessons: [
        {
          title: 'An appointment with your worries',
          kind: 'text',
          minutes: 6,
          body: `Thoughts come at night because it’s the first time all day that nobody interrupts them. You can’t forbid them to come. You can give them an earlier appointment.

Choose fifteen minutes in the late afternoon, at a table and not in the bedroom. Draw a line down the middle of a page.

- **On the left,** write whatever may visit you tonight. Bills, the mole on your arm, what your sister said.
- **On the right,** write the next step for each. It should be small and have a day: *Thursday, call the dentist.* If there’s no step, write: *nothing to be done today.*

Close the notebook. When a worry turns up at two in the morning, you don’t argue with it. You say: you’re on the list, I’ll see you at five.

## About sleep itself

The most stubborn worry is usually this one: *if I don’t sleep now, tomorrow is ruined.* Look at it with your diary in hand. How were the days after your worst nights? Hard, most people say, and yet they got through them; some were even good.

You don’t need to believe that everything will be fine. It’s enough to know that you’ve managed before.`,
        },
        {
          title: 'Slow breathing for the middle of the night',
          kind: 'video',
          minutes: 8,
          media: 'clip',
          transcript: clipLines,
          body: `Slow breathing doesn’t put anyone to sleep. It makes the body quieter, and a quiet body is where sleep likes to come. Please learn it by day, so that at night it is an old acquaintance.

Sit or lie comfortably. Let the film lead: in for a count of three as the arch opens, out for a count of five as it closes. Breathe through the nose if you can, into the belly, and keep each breath rather **small.** Practice for five minutes, once a day, for a week.

After some days, close your eyes and count without the film. In the night you’ll use it like that, with no screen.

- If you feel dizzy or your fingers tingle, you’re breathing too much. Make the breaths smaller, or return to normal.
- If counting annoys you, only lengthen the breath out.
- If you have a lung or heart condition, ask us about the counts that suit you.

Expect nothing of it on the first nights. People who breathe in order to fall asleep lie there and check whether it’s working, and checking is being awake. Breathe in order to rest. Rest is worth having for its own sake.`,
        },
        {
          title: 'Resting sounds for the evening',
          kind: 'audio',
          minutes: 6,
          media: 'voice',
          transcript: bellLines,
          body: `This short recording belongs to the last half hour of the day, and to a chair, not to the bed. It marks the border between the evening and the night.

Dim the lamp. Sit so that your head is supported. A higher bell means breathe in, a lower one means breathe out, four times in all; a deep one lets you go. Play it three times if you like, with a pause in between.

While it plays, go through the body in this order and let each part be a little heavier: forehead, jaw, shoulders, hands, belly, thighs, feet. You needn’t feel anything in particular. Going through them is the exercise.

## Your four weeks from here

1. **Week one:** diary only.
2. **Week two:** the same time every morning.
3. **Week three:** the bed is for sleeping.
4. **Week four:** worries at five, breathing by day.

If your sleep hasn’t improved after that, or if trouble sleeping has lasted for more than three months, ask us about cognitive behavioral therapy for insomnia. It’s the treatment that guidelines recommend first, and this course has already shown you how it begins.`,
        },
      ],
    },
  ],
}
