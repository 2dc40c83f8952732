/** What we use of the page, whose names are not those of Node. */
interface DateInput {
  type: string;
  value: string;
  placeholder: string;
}
declare const document: { querySelectorAll(selector: string): Iterable<DateInput> };

/**
 * Runs in the page. Both chats write the dates of a form in the language of their reader; the browser that draws the pictures writes
 * them in the one language it was installed with.
 */
export function writeDates(locale: string): void {
  for (const input of document.querySelectorAll('input[type=date]')) {
    const [year = '', month = '', day = ''] = input.value.split('-');
    input.type = 'text';
    input.placeholder = locale === 'nl' ? 'dd-mm-jjjj' : 'dd/mm/yyyy';
    if (year !== '') input.value = locale === 'nl' ? `${day}-${month}-${year}` : `${day}/${month}/${year}`;
  }
}
