/** What a request's JSON asks, as an object; one without anything where it is none, which the act it is for refuses as `INVALID`. */
export async function askedOf(request: Request): Promise<Record<string, unknown>> {
  const text = await request.text();
  try {
    const asked: unknown = JSON.parse(text);
    return typeof asked === 'object' && asked !== null ? (asked as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
