import { inGroups } from '../components/in-groups.ts';

/** A student's family code as it is written, null where there is none; undefined where it could not be read. */
export async function readFamilyCode(
  section: number,
  student: number,
): Promise<string | null | undefined> {
  try {
    const reply = await fetch(`/teach/${section}/class/family/${student}`);
    if (!reply.ok) return undefined;
    const { code } = (await reply.json()) as { code: string | null };
    return code && inGroups(code);
  } catch {
    return undefined; // Out of reach, which its caller says.
  }
}
