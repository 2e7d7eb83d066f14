import { clipLines } from '@/db/seed/demo/content/media'
import type { DemoProduct } from '@/db/seed/demo/content/types'

export const beforeYourKneeOperation: DemoProduct = {
  key: 'before-your-knee-operation',
  location: 'alder-clinic',
  title: 'Before your knee operation',
  description:
    'Six weeks to prepare for a new knee: what happens, what to practice, how to arrange your home. Read it with the person who will help you.',
  instructor: {
    name: 'Lena Hoff, PT',
    about:
      'Lena leads physical therapy at Alder Clinic. She has walked several hundred people down the corridor on their first day with a new knee.',
  },
  status: 'published',
  cover: { scene: 'nested', hue: 235 },
  categories: [
    {
      title: 'What to expect',
      lessons: [
        {
          title: 'What a knee replacement is',
          kind: 'text',
          minutes: 6,
          body: `Your knee is where the thigh bone rolls and glides on the shin bone, with the kneecap in front. Both are covered by cartilage, which is smooth and has no nerves. In arthritis it has worn thin, and bone that does have nerves takes the load.

In a total knee replacement the surgeon removes a thin layer from the ends of both bones and puts metal caps on them, with a smooth plastic piece in between. It’s less like exchanging a hinge, and more like crowning a tooth. The ligaments at the sides usually remain your own.

The operation takes one to two hours. Many people have a spinal anesthetic with something to make them drowsy. Some go home on the same day, others stay for a night or two.

## What you can hope for

Most people have much less pain and walk further than before. Most new knees are still working after twenty years. A few people remain disappointed, often because they expected a knee of twenty-five: kneeling may stay uncomfortable, and a patch of skin beside the scar often remains numb.

Write down three things that you’d like to do again. Bring them along: your surgeon can tell you which are likely.`,
        },
        {
          title: 'Six weeks, one page',
          kind: 'text',
          minutes: 5,
          downloads: [{ title: 'Practice card for the refrigerator', file: 'practice-card' }],
          body: `People who prepare go into the operation calmer, and they’re often on their feet more easily afterwards. Here’s the plan. If your date is sooner, begin with whatever week you’re in.

1. **Six weeks before:** start the exercises of this course. See your dentist if a tooth is bothering you, as infections should be treated beforehand.
2. **Five weeks:** if you smoke, stop now, and ask us for help with it. Wounds heal better and anesthesia is safer.
3. **Four weeks:** choose your helper for the first days at home. Read the next lesson together.
4. **Three weeks:** prepare your home. Practice with crutches or a walker.
5. **Two weeks:** bring all your medicines, in their boxes, to your visit before the operation.
6. **One week:** cook and freeze. Look at your leg: tell us about any cut, rash, sore or infected toenail.
7. **The day before:** your letter tells you when to stop eating and drinking, and how to wash. Your letter counts, whatever you may have read elsewhere.

Call us at once if you get a fever, a cough or burning when you urinate in the last two weeks. We may have to move the date, and you’ll be safer for it.`,
        },
        {
          title: 'Your medicines, and what to ask',
          kind: 'text',
          minutes: 5,
          body: `Some medicines have to be paused before an operation, and others must not be. Which ones depends on you, so there’s just one rule in this lesson: **don’t stop or start anything by yourself. Ask us.**

Tell us about everything you take, including what you don’t think of as medicine:

- blood thinners, aspirin and other painkillers
- tablets or injections for diabetes or weight
- medicines for blood pressure, rheumatism or mood
- hormones, sleeping pills, opioids
- vitamins, fish oil, herbal remedies, cannabis
- how much alcohol you drink. Nobody here will scold you; a sudden stop can be dangerous, and we can plan for it.

Tell us too about allergies, including latex, metal and adhesive tape, and about anything that went badly with an anesthetic, for you or in your family.

## Questions worth asking

1. Which of my medicines do I take on the morning itself, with a sip of water?
2. How will my pain be treated, and what comes after the first week?
3. What will I be given against blood clots, and for how long?
4. Whom do I call at night, and at what number?

Write the answers on one page. Give a copy to your helper.`,
        },
      ],
    },
    {
      title: 'Getting ready',
      lessons: [
        {
          title: 'Five exercises for the weeks before',
          kind: 'text',
          minutes: 10,
          body: `The stronger the thigh before, the steadier the first steps after. Do these once or twice a day. Some ache during the exercise is all right if it has settled by evening. If a movement hurts sharply or the knee swells more, leave it out and ask us.

1. **Thigh press.** Sit on the bed with your leg straight, a rolled towel under the knee. Press the knee down into the towel, tighten the thigh, hold for five seconds. Ten times.
2. **Heel slide.** Lie down. Slide the heel towards your seat as far as is comfortable, then away. Ten times.
3. **Straight leg raise.** Other knee bent. Tighten the thigh, lift the straight leg by a foot, lower it slowly. Eight times.
4. **Stand up, sit down.** From a firm chair, with your hands on the armrests as needed. Eight times.
5. **Heel raise.** At the kitchen counter, come up onto your toes, and lower slowly. Ten times.

Do both legs: the other one will carry you for a while. Your arms will work as well, so push up from the armrests a few times whenever you get out of a chair.

And walk, as far as the knee allows, with a cane if that lets you go further. Use it in the hand **opposite** the painful knee.`,
        },
        {
          title: 'A home that helps',
          kind: 'text',
          minutes: 6,
          body: `For a few weeks you’ll walk with both hands on something. Go through your home with your helper and imagine carrying a cup of tea. You can’t. That’s the point of this lesson.

**Floors.** Roll up rugs, tape down cables, find out where the dog sleeps. Put a night light between bed and bathroom.

**A chair.** Firm, with armrests, the seat a little higher than your knee. A low sofa is easy to get into and impossible to leave.

**Bathroom.** A raised toilet seat, a non-slip mat, a stool or bench for the shower. Towel rails aren’t grab bars: they come off.

**Kitchen.** Bring what you use each day up to counter height. A small backpack or an apron with pockets replaces your hands. Freeze ten meals.

**Bed.** It can stay upstairs. You’ll practice stairs with us before you go home: *the good leg goes up first, the operated leg comes down first.* A flask, your phone and your medicines should be within reach.

**Help.** Have an adult with you for at least the first day and night. Arrange for someone to drive: you mustn’t drive while you take opioids, nor before your surgeon has agreed, often after four to six weeks.`,
        },
        {
          title: 'Breathing, for nerves and for lungs',
          kind: 'video',
          minutes: 6,
          media: 'clip',
          transcript: clipLines,
          body: `Nearly everyone is nervous before an operation. It would be odd not to be. This exercise helps in the waiting room, and a second one helps your lungs afterwards.

**For nerves.** Sit with your feet on the floor. Follow the film: in for three as the arch opens, out for five as it closes. Let your shoulders be heavy on the way out. Five minutes a day from now on, so that you can do it without the film when they take you down the corridor.

**For lungs.** After an anesthetic and some hours of lying down, the lowest parts of the lungs get lazy. Breathe in slowly and fully through the nose, wait for a moment at the top, breathe out gently. Five breaths, and then a good cough. Do that every hour while you are awake on the first day. If you’re given a breathing device with a little ball, the nurse will show you how to use it.

Stop if you get dizzy, and breathe normally for a minute.

Tell the team that you’re nervous. They’ll explain more, or less, or hold your hand, whichever you prefer. It’s a sentence that they hear daily and never mind.`,
        },
      ],
    },
    {
      title: 'The first days after',
      lessons: [
        {
          title: 'Standing up on day one',
          kind: 'text',
          minutes: 6,
          body: `You will probably stand up on the day of the operation or the morning after, with one of us beside you. It sounds early. Moving early helps the knee to bend, protects against clots, and does a great deal for the mood.

## What it will be like

- **Pain:** yes, and it is treated. Say so before it’s high. The aim isn’t zero, it is enough comfort to move.
- **Swelling and bruising,** often down to the foot, for weeks. Raise the leg, move the ankle up and down often. Cool the knee with a cloth between ice and skin, up to twenty minutes at a time.
- **A straight knee is as important as a bent one.** Please don’t rest with a pillow under the knee, however good it feels. Put it under the heel.

## Call us the same day if

- the wound weeps, opens, smells, or gets redder and hotter
- you have a fever or chills
- your calf becomes painful, swollen and tender
- the pain gets worse in spite of the tablets.

> **Call 911** for chest pain, sudden shortness of breath, coughing blood or fainting. These can be signs of a clot in the lung.

By two weeks most people manage around the house, by six without crutches, by three months they forget about the knee for hours. It goes on improving for a year.`,
        },
      ],
    },
  ],
}
