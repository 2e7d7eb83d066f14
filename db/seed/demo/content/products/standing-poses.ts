import { clipLines } from '@/db/seed/demo/content/media'
import type { DemoProduct } from '@/db/seed/demo/content/types'

export const standingPoses: DemoProduct = {
  key: 'standing-poses',
  location: 'lakeside-yoga',
  title: 'Standing poses, slowly',
  description:
    'Eight lessons on your feet: mountain, warrior, triangle, tree. Each pose taken apart and put together again at the pace of a conversation.',
  instructor: {
    name: 'Maren Ostrow',
    about:
      'Maren has taught beginners on Chicago’s north side for nineteen years. She still counts her own breath on the bus.',
  },
  status: 'published',
  cover: { scene: 'rhythm', hue: 200 },
  categories: [
    {
      title: 'From the ground',
      lessons: [
        {
          title: 'Feet, before anything',
          kind: 'text',
          minutes: 7,
          body: `Take your socks off and stand where you can see your feet. They’ve carried you here, and they are about to become the most interesting part of the course.

Each foot stands on three points: the middle of the heel, the ball under the big toe, the ball under the little toe. Draw a line between them and you have a triangle. Sway until you feel all three. Most of us lean on one corner without knowing, and our shoes have kept the record: look at the soles.

## Ten slow things

1. Lift all your toes, spread them, lay them down one at a time if they let you.
2. Sway forward until the toes grip, back until they lift. Four times, smaller each time.
3. Lean on the right foot until the left is almost empty. Change.

Now close your eyes for three breaths, with a hand on the back of a chair. You’ll feel the feet making a hundred small corrections. That trembling isn’t weakness. **It is balance, caught in the act.**

Everything that follows in this course is this lesson with the legs in other places.`,
        },
        {
          title: 'Mountain, the pose you already do',
          kind: 'video',
          minutes: 9,
          media: 'clip',
          transcript: clipLines,
          body: `Mountain looks like waiting for a train. Done with care it is the plan for every other standing pose.

Stand with your feet under your hips, the triangles even. Unlock the knees: not bent, only no longer pushed back. Put a hand on your lower belly and a hand on your lower back, and move the pelvis like a bowl of water until nothing spills in front or behind.

Let the breastbone be light. Don’t pull the shoulders back, which only moves the effort to another drawer. Instead turn the palms forward for one breath, feel how the chest opens, and let the hands drop. Last of all, the head: imagine that you are a little taller at the back of the crown than at the front.

Stay for two rounds of the film. In for three, grow. Out for five, keep the height and give up the effort.

> Lightheaded from standing still? Walk on the spot, or sit. Standing motionless is harder work for the heart than it looks.`,
        },
      ],
    },
    {
      title: 'Wide stances',
      lessons: [
        {
          title: 'Warrior two, in four visits',
          kind: 'video',
          minutes: 12,
          media: 'clip',
          transcript: clipLines,
          body: `Most people meet warrior two all at once and spend the pose wondering which limb is late. Visit it four times instead, coming back to mountain in between.

**First visit: the feet.** Step them wide, about the length of your leg. Turn the right toes out to the side, the left toes slightly in. Come home.

**Second visit: the front knee.** Step out again and bend the right knee so that it points the same way as the toes. It may go as far as above the ankle. Less is fine. Straighten, come home.

**Third visit: the middle.** Bend again, and keep the body above the hips as if a friend were pulling your back hand. We all lean towards where we’re looking. Come home.

**Fourth visit: the arms.** Everything as before, and float the arms to the height of your shoulders. Look past the front hand only if the neck likes it. Three breaths here.

Then the left side, with the same four visits. It will be different. Write nothing down about which side is better: they’ve been two sides all your life.`,
        },
        {
          title: 'Triangle with a kitchen chair',
          kind: 'text',
          minutes: 10,
          body: `Triangle has a bad reputation because of photographs: a hand flat on the floor, a face beaming at the ceiling. Put a chair where the floor would be, and the pose becomes possible, roomy and honest.

Stand wide, right toes out, and place the chair behind your right foot with the seat towards you. Arms out. Now don’t bend sideways. **Reach** sideways, as if for a jar at the far end of a shelf, until the hip has to move the other way. Only when you can’t reach further, lower the right hand to the seat.

The left hand rests on the hip. Roll that hip back a little, then the ribs. If there’s room, send the left arm up.

## Three questions

- Can you breathe in your upper ribs? If not, put a thick book on the seat.
- Is the front knee hard and pushed back? Soften it by a finger’s width.
- Does the neck ache? Look straight ahead, or at the floor.

Five breaths, then press into the feet and come up on the way in. The floor will still be there in a year. The chair is not a lesser triangle, it’s one with furniture.`,
        },
        {
          title: 'Stepping back to warrior one',
          kind: 'text',
          minutes: 9,
          body: `Warrior one asks for something odd: hips that face forward while the back foot turns out. If the stance is narrow, the body pays for this with the back knee. So we make it wide.

Stand as on two rails of a railway track, not on a rope. Step the left foot back a comfortable stride and keep it on its own rail, toes pointing halfway between front and side. Bend the front knee. Now bring your hands to your hip bones and turn the headlights forward, only as far as the back heel stays heavy.

Let the arms come up on a breath in, as wide as a doorway. If the lower back pinches, you’ve gone up with the ribs instead of the arms: lower them, or keep your hands on the hips.

- **Shorter step** when balance is hard.
- **Heel up, toes forward** when the back knee or ankle complains. It then has another name, and nobody minds.

Three breaths on each side. Step forward to mountain after each one, and notice how the standing leg thanks you.`,
        },
      ],
    },
    {
      title: 'On one leg',
      lessons: [
        {
          title: 'Tree, with a wall nearby',
          kind: 'video',
          minutes: 10,
          media: 'clip',
          transcript: clipLines,
          body: `Stand beside a wall so that your fingertips can find it without reaching. We will use the wall on purpose, not as an apology.

Shift your weight into the left foot and wait until it has really arrived. Turn the right knee out. Slide the right heel to the ankle, toes still on the floor like a kickstand. For many people, on many days, that is the pose, and it’s a good one.

If you’d like more, bring the sole of the foot to the calf. Or to the inner thigh, with a hand’s help. **Never on the side of the knee**, which isn’t built to be leaned on.

Look at something that doesn’t move: a picture, a switch. Breathe with the film and let the ankle wobble. A tree that doesn’t move in the wind is a post.

When you lose it, lose it well. Put the foot down softly, look around, smile at no one in particular. Then the other side. The falling out and beginning again is where balance is made; the still seconds are only where it shows.`,
        },
        {
          title: 'Half moon, halfway',
          kind: 'text',
          minutes: 11,
          body: `Half moon is triangle with one foot off the floor. We’ll go halfway, which is further than it sounds.

Come into triangle with the chair. Bend the front knee, look down at the seat and slide it forward by the length of your forearm. Lean your weight over the front foot, as if to read something small on the chair, and let the back foot become light. At some point it leaves the floor by itself. A hand’s height is enough.

Now straighten the standing leg slowly, and push out through the lifted heel as if against a wall. That push is what holds you up. Keep looking at the chair. The upper hand stays on the hip.

1. Three breaths, or one.
2. Bend the standing knee first.
3. Reach the back foot a long way back and land like snow.

> Put the chair’s own back against a wall, so that it can’t slide. Anyone with low bone density or a new hip does this one with two hands on the seat, and with their doctor’s blessing.

Rest in mountain before the second side. Half moons don’t hurry.`,
        },
        {
          title: 'Putting them in a row',
          kind: 'text',
          minutes: 15,
          downloads: [{ title: 'Practice card', file: 'practice-card' }],
          body: `You have all the letters; here is a sentence. It takes fifteen minutes, and the line between two poses matters as much as the poses.

1. **Mountain**, ten breaths, until the feet are awake.
2. **Warrior two**, right then left, three breaths each.
3. **Triangle** with the chair, five breaths each.
4. **Mountain**, three breaths, eyes closed if you’re steady.
5. **Warrior one**, two breaths each, stepping forward in between.
6. **Tree**, as long as it pleases you.
7. **Mountain**, one minute. Compare it with the first.
8. Lie down. Not optional: three minutes on your back, knees bent.

Move on the breath you learned in *Breath first*, the breath beginning and the limbs following. If you haven’t taken that course, simply never move while you’re holding your breath.

On a tired day, do numbers one, four and eight. On a day of much energy, don’t add poses: do each one once more, half as fast. **Slowly** is in the name of this course because slow shows you everything that speed hides, and because at the end of it you’ll still want to go for a walk.`,
        },
      ],
    },
  ],
}
