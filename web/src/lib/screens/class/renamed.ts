import type { NewStudent } from '@threshold/shared/contract/people.ts';
import { typedNames } from '@threshold/shared/domain/typed-names.ts';

/** The fields of the dialog, as they stand; empty ones are left out of the name. */
export interface NameFields {
  name: string;
  called: string;
  native: string;
}

/**
 * A student's name after it was changed; null where no name is left. The language goes on with the writing it is of, and is
 * guessed anew from another.
 */
export function renamed(was: NewStudent, fields: NameFields): NewStudent | null {
  const [name, called, native] = [fields.name, fields.called, fields.native].map(spaced) as [
    string,
    string,
    string,
  ];
  if (name === '') return null;
  const written = native || name;
  const lang = written === (was.native ?? was.name) ? was.lang : typedNames(written).names[0]?.lang;
  return {
    name,
    ...(called === '' ? {} : { called }),
    ...(native === '' ? {} : { native }),
    ...(lang === undefined ? {} : { lang }),
  };
}

function spaced(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
}
