import { clipLines } from '@/db/seed/demo/content/media'
import type { DemoProduct } from '@/db/seed/demo/content/types'

export const strongAfterFifty: DemoProduct = {
  key: 'strong-after-fifty',
  location: 'harbor-strength',
  title: 'Strong after fifty',
  description:
    'Two sessions a week, five movements, no mirrors. For people who would like to carry their own suitcase at eighty.',
  instructor: {
    name: 'Carl Dunmore',
    about:
      'Carl rigged ships for twenty years and has coached for twenty-two. He is sixty-three and deadlifts on Fridays.',
  },
  status: 'published',
  cover: { scene: 'colonnade', hue: 40 },
  categories: [
    {
      title: 'Before you lift',
      lessons: [
        {
          title: 'Why bother at our age',
          kind: 'text',
          minutes: 6,
          body: `Because you’re losing it. Sorry to start like that. From somewhere in our thirties we lose a little muscle every year if we do nothing, and after sixty it goes faster. You don’t notice until a jar won’t open or a low sofa won’t let you out.

Here is the good half: muscle answers to training at any age. People in their nineties have got stronger in nursing homes within weeks. You’re not too late. You’re early.

## What you can expect

- **Weeks 1–4:** you get better at the movements. Stairs feel shorter.
- **Weeks 5–12:** you get stronger for real. Write it down, you won’t believe it otherwise.
- **After that:** better balance, sturdier bones, steadier blood sugar. Fewer falls, which is the big one.

What I won’t promise is a body from a magazine. I’ve seen those bodies try to carry a wet mainsail.

The deal is twice a week, about forty minutes, with a day in between. The [health people](https://www.who.int/news-room/fact-sheets/detail/physical-activity) say the same: two days or more, all the large muscles, plus walking or something like it that makes you warm. If you can only do one, do one. Once a week is a lot more than none.`,
        },
        {
          title: 'Who should ask first',
          kind: 'text',
          minutes: 5,
          body: `I like lifting people off a bench, not off the floor. So, before session one, be straight with yourself.

**Talk to your doctor first** if you have heart trouble, chest pain or tightness when you exert yourself, fainting or dizzy spells, blood pressure that isn’t under control, an operation in the last months, bones that have broken from little, or anything new that nobody has looked at yet. It’s usually a short talk and it usually ends with *go ahead*. Ask if there’s something you should leave out.

**Stop the session** when you feel pressure in the chest, jaw or arm, when you’re short of breath in a way that isn’t the work, or when the room turns. If chest pressure lasts more than a few minutes, or comes with sweating, sickness or short breath, call 911. Nobody ever got told off for calling.

## Pain, in traffic lights

- **Green:** muscles burn, and are sore for a day or two.
- **Yellow:** a joint grumbles, three out of ten, and it’s gone by tomorrow. Go lighter and shorter, carry on.
- **Red:** sharp, sudden, or worse the next day. Leave that movement out and have it looked at.

Sore is not the goal, by the way. Sore is what you get for being in a hurry.`,
        },
        {
          title: 'What to buy, which is little',
          kind: 'text',
          minutes: 4,
          body: `You’ve got most of the gym already. It’s standing in the kitchen.

- **A chair** that doesn’t roll, with a firm seat. Push it against the wall.
- **A wall and a kitchen counter.**
- **A backpack** and something to put in: books, bags of rice, the encyclopedia nobody wants.
- **Two equal weights.** Half-gallon jugs of water weigh about four pounds each. Handles included.
- **A resistance band,** the long kind, medium. Ten dollars. That’s the only thing I’d buy today.
- **Flat shoes, or none.** Soft running soles are like lifting on a mattress.

Later, if you catch the bug, get a pair of dumbbells that adjust, or come to the gym, where the iron is bought already and there’s coffee.

Then a notebook. I’m serious about the notebook. Date, movement, how heavy, how many. If you don’t write it down you’ll do the same as last month and wonder why nothing happens. Mine go back to 1998. They’re the only diaries I’ve kept, and they’re full of good news.

Clear a space of two steps by two. Move the rug. More people get hurt by rugs than by barbells.`,
        },
      ],
    },
    {
      title: 'Five movements',
      lessons: [
        {
          title: 'Sit down, stand up',
          kind: 'text',
          minutes: 8,
          body: `This is a squat. We call it sitting down so that nobody gets nervous. As long as you can do it without hands, you can live where you like.

Stand in front of your chair, feet as wide as your shoulders, toes a little out. Reach back with your seat, as if the chair were further away than it is. Knees go the same way as the toes. Sit down **slowly, to a count of three.** Touch, don’t flop. Then push the floor away and stand up all the way.

Do 8. Rest for a minute or two. Three rounds.

## Too hard

Put a firm cushion on the seat, or push off with one hand. Use the hand less each week.

## Too easy

1. Hold a jug against your chest.
2. Touch the seat without giving it your weight.
3. Put on the backpack.
4. Take a lower chair.

**What I look for:** heels stay down, chest proud enough to read a name tag. If your knees fall in towards each other, think of spreading the floor apart with your feet. Knees that creak but don’t hurt are just talking. Mine have been talking since the eighties.`,
        },
        {
          title: 'Push, from wall to floor',
          kind: 'text',
          minutes: 7,
          body: `If you fall, this is what gets you up. So it’s worth more than its looks.

**Step one, the wall.** Hands flat at chest height, a bit wider than your shoulders. Walk back until you lean. Body like a plank, from ear to ankle. Bend the elbows, bring your chest to the wall, push away. The elbows point back and out like an arrow, not straight to the sides like a scarecrow.

**Step two, the counter.** Same thing, lower. When you can do three rounds of 12 at the wall, come here.

**Step three, a chair or bench** that can’t slide. **Step four, the floor,** first from your knees, then from your toes. Plenty of strong people live happily at step two. It’s a ladder, not an exam.

Three rounds of 8 to 12. Stop when you’ve still got two good ones left in you.

Wrists sore? Make fists on a towel, or hold on to the counter’s edge. Shoulders sore? Bring the hands a bit lower and closer.

And now and then, practice the real thing: get down on the floor beside a sofa, and get up again. Any way you like, with all the furniture you need. Once a week. It’s the most useful exercise that I know.`,
        },
        {
          title: 'Hinge: picking things up',
          kind: 'text',
          minutes: 8,
          body: `On the docks we lifted all day, and the men with bad backs were mostly those who lifted with their arms. The engine is at the back of you: seat and thighs. A hinge teaches you to start it.

Stand a foot’s length in front of a wall, facing away. Soft knees. Push your hips back until your seat touches the wall, and let your chest come forward as a counterweight. Shins stay upright, back stays long. Squeeze your seat and stand up. That’s a hinge: **hips go back, hips come forward.** A squat sits down, a hinge bows.

When you can find the wall ten times in a row, take a small step away from it. Then hold the backpack by its handle in front of you and slide it down your thighs to the knees. Up. That’s a deadlift, and you’ve been doing it for years with groceries.

- Three rounds of 8, backpack with ten pounds to begin with.
- Keep it close. A load at arm’s length is many times heavier for your back.
- Feel it in the backs of the thighs. If you feel it only in the lower back, go lighter and shorter, and push the hips back more.

Add a book a week.`,
        },
        {
          title: 'Pull, then carry',
          kind: 'text',
          minutes: 8,
          body: `Two movements in one lesson, as they’re both simple and I’d like you to get to your coffee.

**Pull.** Shut the middle of your band in a door, at the height of your belly. The door must close *towards* you, so that you pull it shut and not open; give it a good tug first. Step back till the band is just taut. Pull both elbows past your ribs, hold for one second, and let it go back slower than it came. Shoulders stay away from your ears. Three rounds of 10. This is the one that opens jars, and it undoes what the steering wheel does.

**Carry.** Take a jug in each hand. Stand tall. Walk the length of the hall and back, twenty to forty steps, as if someone you’d like to impress were watching. Put them down properly, with a hinge. Three walks.

Then carry one jug only, and don’t let it bend you. That’s work for your sides, and it’s better than any sit-up I know.

## When it gets easy

Bigger jugs, longer halls. My oldest member, Edna, is eighty-six. She carries two buckets of sand around the block. She isn’t allowed to do it in the rain any more, because the neighbors phoned.`,
        },
      ],
    },
    {
      title: 'Making it last',
      lessons: [
        {
          title: 'Breathing under load',
          kind: 'video',
          minutes: 5,
          media: 'clip',
          transcript: clipLines,
          body: `Most beginners hold their breath when it gets heavy. Blood pressure goes up with it, and then they see stars. So we settle it early: **blow out on the hard part.**

- Sitting down: breathe in. Standing up: blow.
- Chest to the wall: in. Pushing away: blow.
- Backpack going down: in. Coming up: blow.
- Pulling: blow. Letting go: in.
- Carrying: small, steady breaths. If you can say your address, you’re fine.

If that’s too much to think of, count your repetitions out loud. You can’t hold your breath and talk. It’s the oldest trick in the gym.

Between rounds, rest properly: one to three minutes. Sit down if you like. The film is for this. Let the arch open for three, close for five, and let it run until you’re bored or your pulse has come down. You’re ready for the next round when you could tell me a short story without gasping.

Rest isn’t laziness. The strength gets spent in the round and made in the pause, and the best part of it gets made at night, when you’re asleep.`,
        },
        {
          title: 'How heavy, how often',
          kind: 'text',
          minutes: 7,
          downloads: [{ title: 'Practice card', file: 'practice-card' }],
          body: `The rule that matters: **finish every round with two good ones left.** Not five, or it’s only waving. Not none, or you’ll be sore and cross and you won’t come on Thursday.

So if I say 8, choose a weight that you could lift ten times. When 8 turns into 12 with two to spare, add a little and go back to 8. For arms, two pounds is a step. For legs, five.

## Your week

1. **Monday:** ten minutes of walking to get warm. All five movements, three rounds each.
2. **Tuesday, Wednesday:** walk, garden, dance.
3. **Thursday:** the same five again.
4. **Weekend:** one thing that’s fun and makes you breathe.

Stand on one leg while the kettle boils, a hand near the counter. That’s your balance work.

**Eat for it.** Muscle is built from protein: eggs, fish, beans, yogurt, meat, tofu. Have some at every meal, breakfast too. If you’ve got kidney disease, ask your doctor how much is right for you.

**Bad weeks.** After a cold or a holiday, do two thirds of the weight for a session or two. It comes back faster than it came. Don’t make up for missed sessions. They’re gone, like the ferry. Take the next one.`,
        },
      ],
    },
  ],
}
