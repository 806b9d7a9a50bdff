/** Takes her to a field by its mark in the form. */
export function focusField(mark: 'where' | 'callback' | 'caller' | 'doctor'): void {
  const field = document.querySelector<HTMLElement>(`[data-focus="${mark}"]`);
  field?.scrollIntoView({ block: 'nearest' });
  field?.focus();
}
