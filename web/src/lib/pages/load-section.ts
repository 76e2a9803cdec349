import { error, redirect } from '@sveltejs/kit';
import type { SectionCard, ViewPage } from '@threshold/shared/contract/pages.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';

interface Asked {
  locals: App.Locals;
  params: { section: string };
  url: URL;
}

/** A class for its staff, with the other classes to go to; what is not theirs does not exist. */
export async function loadSection<V extends 'section' | 'wall' | 'path'>(
  view: V,
  { locals, params, url }: Asked,
  /** What else may answer, where that does not. */
  otherwise?: 'archivedSection',
): Promise<{ page: ViewPage<V>; me: SessionPerson; sections: SectionCard[] }> {
  if (!locals.session) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
  const read = async (name: string) =>
    (await locals.loads[name]?.({
      section: params.section,
      language: locals.language,
    })) as ViewPage<V> | null;
  const page = (await read(view)) ?? (otherwise ? await read(otherwise) : null);
  if (!page) {
    // [S4] Whoever taught it, or was in it, when it was archived reads that it is over.
    const { section } = params;
    if (view === 'path') {
      if (await locals.loads['endedClass']?.({ section })) redirect(303, `/?ended=${section}`);
    } else if (await locals.loads['archivedSection']?.({ section })) {
      redirect(303, `/teach/archived?ended=${section}`);
    }
    error(404, 'NOT_FOUND');
  }
  const sections = ((await locals.loads['sections']?.()) ?? []) as SectionCard[];
  return { page, me: locals.session, sections };
}
