/** What a question begins with, in Dutch and in English. */
const questionWords =
  /^(wat|wie|waar|waarom|waarmee|wanneer|hoe|hoelang|hoeveel|welke?|mag|mogen|kan|kun|kunnen|moet|moeten|is|zijn|heeft|hebben|krijgt|krijgen|geldt|wordt|worden|komt|gaat|vanaf wanneer|tot wanneer|what|who|whom|whose|where|when|why|how|which|may|can|could|must|should|shall|do|does|did|is|are|has|have|will|would|until when)\b(?=.*\s)/i;

/** True for a text that someone means as a question: it ends in a question mark or begins as questions do. */
export const looksLikeQuestion = (text: string): boolean => {
  const typed = text.trim();
  return /\S.*\?$/.test(typed) || questionWords.test(typed);
};
