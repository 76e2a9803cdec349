/** Whether a row holds, by its status; null where nobody knows the word. Blank is active: in a bulk file it always is. */
export function rowStatus(word: string | undefined): 'active' | 'inactive' | null {
  const key = (word ?? '').toLowerCase().replaceAll(/[^a-z]/g, '');
  if (key === '' || key === 'active') return 'active';
  return key === 'tobedeleted' || key === 'inactive' ? 'inactive' : null;
}
