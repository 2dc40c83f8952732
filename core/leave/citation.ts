/** The short form lawyers use, e.g. `WAZO 3:1(2)`, or the law alone; the same in every language. */
export const citation = ({ law, article }: { law: string; article?: string | undefined }): string =>
  article === undefined ? law : `${law} ${article}`;
