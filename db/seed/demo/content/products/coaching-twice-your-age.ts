import { clipLines } from '@/db/seed/demo/content/media'
import type { DemoProduct } from '@/db/seed/demo/content/types'

export const coachingTwiceYourAge: DemoProduct = {
  key: 'coaching-twice-your-age',
  location: 'harbor-strength',
  title: 'Coaching someone twice your age',
  description:
    'For everyone at Northlight who teaches a room, works a front desk or answers the phone. How to welcome older beginners, and keep them.',
  instructor: {
    name: 'Tess Okonkwo',
    about:
      'Tess manages Harbor Strength. She was twenty-six when she coached her first eighty-year-old, and did it badly.',
  },
  status: 'published',
  cover: { scene: 'doorway', hue: 165 },
  categories: [
    {
      title: 'The first visit',
      lessons: [
        {
          title: 'The longest walk is from the car',
          kind: 'text',
          minutes: 5,
          body: `Edna told me later that she had sat in her car for twenty minutes before she came in. She watched people in tight clothes go through the door and thought: *they will be kind to me, and I couldn’t bear it.*

What she feared wasn’t the weights. It was being handled like porcelain by someone her grandson’s age.

So the first visit begins before the first word. Turn the music down by a third, not off. Come out from behind the desk. Say your name and ask for hers, and use the one she gives you: some people are Mrs. Hale, and would like to stay so.

## Three sentences that work

- “What would you like to be able to do?” Not: what are your limitations?
- “Have you done something like this before?” She may have rowed in college. You won’t know if you don’t ask.
- “I’ll show you around, and then you can decide.” Leave her the door.

## Three that don’t

- “You’re never too old!”
- “Good girl.” Or *young lady*, or *sweetheart*.
- “Wow, eighty!” Save the wow for something that she did, not for something that happened to her.`,
        },
        {
          title: 'Asking about health without a clipboard face',
          kind: 'text',
          minutes: 6,
          body: `You need to know about hearts, falls, bones, operations and medicines. She’d like not to recite her file in a lobby. Both can be had.

Sit down beside her, not opposite. Say why you’re asking: “I’d like to pick a good starting point for you, so I’ve some nosy questions.” Fill in the form yourself while she talks, and show her what you have written.

Ask these four aloud, whatever the form says:

1. “Have you fallen in the last year?” One fall is information. Two mean that her doctor should know, before we start.
2. “Do you ever get chest pain, or faint, or get dizzy when you stand up?”
3. “Is there a joint that I should be polite to?”
4. “Do you take anything that thins your blood, or that makes you light-headed?”

If an answer worries you, you don’t need to know what it means. You need to know what to say: “I’d feel better if your doctor had a look at this first. I’ll write down what we’d like to do, so you can show it to them. Your place is kept.”

And then keep it. Call after a week. **Most people who are sent away to ask never come back, because nobody calls.**`,
        },
      ],
    },
    {
      title: 'The first month',
      lessons: [
        {
          title: 'Start too easy, on purpose',
          kind: 'video',
          minutes: 7,
          media: 'clip',
          transcript: clipLines,
          body: `A first session has one job: she comes to the second. If she’s so sore that the stairs hurt, you have failed, however good the workout was.

Choose two movements, not six. Let her finish each thinking that she could have done more. One round, a rest with the film’s slow breath, one more round. Done in twenty minutes, with ten left to sit and talk.

Then raise it, one notch a session. People twice your age aren’t fragile, they’re **untrained**, and the two look the same for about three weeks. After that, the usual mistake is the opposite one: coaches leave older members on pink dumbbells for years. Nobody ever got stronger from being spared. If she can do twelve with a smile, she needs a heavier one.

## Signs to ease off today

- She’s quieter than usual, or holds her breath.
- The last repetitions look unlike the first.
- She slept badly, or she’s getting over a cold.
- She says “I’m fine” before you’ve asked.

Write down what she lifted, in ink, in her own notebook. Proof of progress is a better coach than either of us.`,
        },
        {
          title: 'Explaining, once and well',
          kind: 'text',
          minutes: 6,
          body: `Hearing goes in the high notes first. Sight goes in dim light. Neither has anything to do with wit. If she does something other than what you said, suspect the room.

- **Face her** when you speak. She may be reading your lips without knowing it.
- **Lower, not louder.** Bring your voice down in pitch and slow down a little. Shouting blurs the words and sounds like anger.
- **Turn the fan off.** Background noise is the hearing aid’s worst enemy.
- **Show it first,** from the side, twice, saying nothing. Then one cue. Then let her try, and close your mouth.
- **One correction at a time.** The most important one. The rest can wait until Thursday.

Getting down to the floor can be a bigger job than the exercise that happens there. Offer a bench, a high mat, a version standing up. Some people haven’t been on a floor for ten years and will never say so; they’ll say that their knee is bad.

If you put your hand on someone, ask first. If somebody has to hold on to something, offer your forearm and let her take it. Being held feels like falling. Holding feels like strength.`,
        },
        {
          title: 'When somebody doesn’t come',
          kind: 'text',
          minutes: 5,
          body: `Younger members stop because they’re bored. Older ones stop because something happened. A husband’s operation, a fall, a winter in which the car didn’t start. Then a month has passed, and they’re ashamed to come back weaker.

So we call. Not an email, not a text: a call, after two missed sessions.

> “Hello, it’s Tess from Harbor. We missed you on Thursday and I wanted to hear how you are. There’s nothing you need to do.”

Then listen. If she is ill, ask whether you may call again, and write down when. If she’s grieving, say that you’re sorry, and leave the gym out of it. If it’s money or a ride, we often can do something: there’s a car pool list at the desk, and two places in each class which are paid for by people who would rather not be named.

When she comes back, go down to two thirds of the weights in her notebook and don’t mention it. In three weeks she will be where she was. Tell her that; it’s true, and nobody ever believes it.

A gym is a place where people notice whether you’re there. The iron is just how we keep count.`,
        },
      ],
    },
  ],
}
