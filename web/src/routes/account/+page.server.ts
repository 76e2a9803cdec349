import { fail, redirect } from '@sveltejs/kit';
import type { SchoolPage } from '@threshold/shared/contract/account.ts';
import type { SectionCard } from '@threshold/shared/contract/pages.ts';
import type { Refused } from '@threshold/shared/contract/refusals.ts';
import { countries } from '@threshold/shared/domain/country-of.ts';
import type { SchoolChoices, Told } from '#lib/screens/account/account-props.ts';
import { zoneChoice, zoneChoices } from '#lib/pages/zone-choices.server.ts';
import { locales } from '#lib/words/locales.ts';
import { refusalText } from '#lib/words/refusal-text.ts';
import { say, spoken } from '#lib/words/say.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  if (!locals.session) redirect(303, '/sign-in');
  const [sections, sessions, places, address, school] = await Promise.all([
    locals.loads['sections']?.(),
    locals.acts.sessions(),
    locals.acts.places(),
    locals.acts.addressState(),
    locals.loads['schoolSettings']?.(),
  ]);
  return {
    me: locals.session,
    sections: (sections ?? []) as SectionCard[],
    sessions,
    places,
    address,
    school: school ? await choicesOf(school as SchoolPage) : null,
  };
};

/** What there is to choose from, in the language of who asks. */
async function choicesOf(school: SchoolPage): Promise<SchoolChoices> {
  const locale = locales[spoken()];
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const inOrder = new Intl.Collator(locale);
  const known = await zoneChoices(locale);
  return {
    ...school,
    countries: countries()
      .map((code) => ({ code, name: names.of(code) ?? code }))
      .toSorted((a, b) => inOrder.compare(a.name, b.name)),
    timeZones: known.some(({ zone }) => zone === school.timeZone)
      ? known
      : [zoneChoice(school.timeZone, locale), ...known],
  };
}

const text = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

const done = (at: string, said: string): Told => ({ at, ok: true, text: said });
const undone = (at: string, said: string) => fail(400, { at, ok: false, text: said } as Told);
const refusedAt = (at: string, reply: Refused) => undone(at, refusalText(reply));

const addressLetter = (link: string) => ({
  subject: say('account.letter-subject'),
  text: say('account.letter-text', { link }),
});

export const actions: Actions = {
  name: async ({ request, locals }) => {
    const name = text(await request.formData(), 'name').trim();
    const reply = await locals.acts.changeName({ commandId: crypto.randomUUID(), name });
    if (!reply.ok) return refusedAt('name', reply);
    return done('name', say('account.name-changed', { name }));
  },
  password: async ({ request, locals }) => {
    const form = await request.formData();
    const given = { current: text(form, 'current'), password: text(form, 'password') };
    const reply = await locals.acts.changePassword(given);
    if (reply.ok) return done('password', say('account.password-changed'));
    if (reply.code === 'NO_MATCH' || reply.code === 'INVALID')
      return undone('password', say('account.password-wrong'));
    return refusedAt('password', reply);
  },
  address: async ({ request, locals }) => {
    const typed = text(await request.formData(), 'email');
    const email = typed || ((await locals.acts.addressState())?.address ?? '');
    const reply = await locals.acts.askVerify({ email }, addressLetter);
    if (reply.ok) return done('address', say('account.address-sent'));
    if (reply.code === 'NO_MATCH') return undone('address', say('account.address-other'));
    if (reply.code === 'INVALID') return undone('address', say('account.address-missing'));
    return refusedAt('address', reply);
  },
  newAddress: async ({ request, locals }) => {
    const form = await request.formData();
    const email = text(form, 'email').trim();
    const given = { email, current: text(form, 'current') };
    const reply = await locals.acts.changeAddress(given, addressLetter);
    if (reply.ok) return done('address', say('account.address-changed', { address: email }));
    if (reply.code === 'NO_MATCH') return undone('address', say('account.password-wrong'));
    if (reply.code === 'INVALID') return undone('address', say('account.address-unread'));
    if (reply.code === 'EMAIL_TAKEN') return undone('address', say('account.address-taken'));
    return refusedAt('address', reply);
  },
  end: async ({ request, locals }) => {
    if (!locals.session) redirect(303, '/sign-in');
    await locals.acts.endSession(text(await request.formData(), 'session'));
    return done('sessions', say('account.ended'));
  },
  endOthers: async ({ locals }) => {
    if (!locals.session) redirect(303, '/sign-in');
    await locals.acts.endOtherSessions();
    return done('sessions', say('account.ended'));
  },
  school: async ({ request, locals }) => {
    const form = await request.formData();
    const name = text(form, 'name').trim();
    if (name === '') return undone('school', say('account.school-missing'));
    const [place, country, timeZone] = ['place', 'country', 'timeZone'].map((one) =>
      text(form, one),
    );
    const reply = await locals.acts.press('school.set', {
      commandId: crypto.randomUUID(),
      for: locals.session?.person,
      as: { name, place, country, timeZone },
    });
    if (reply.ok) return done('school', say('account.school-changed'));
    if (reply.code === 'INVALID') return undone('school', say('account.not-changed'));
    return refusedAt('school', reply);
  },
};
