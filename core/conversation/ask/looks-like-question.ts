import { locales } from '../../language/locale.js';
import { isConcept } from './terms/concepts.js';
import { termsOf } from './terms/terms.js';

/** What a question begins with, in Dutch and in English. */
const questionWords =
  /^(wat|wie|waar|waarom|waarmee|wanneer|wnr|hoe|hoelang|hoeveel|welke?|mag|mogen|kan|kun|kunnen|moet|moeten|is|zijn|heeft|hebben|krijgt|krijgen|geldt|wordt|worden|komt|gaat|vanaf wanneer|tot wanneer|what|whats|who|whom|whose|where|when|why|how|which|may|can|could|must|should|shall|do|does|did|is|are|has|have|will|would|until when)\b(?=.*\s)/i;

/** True for a text that someone means as a question: by its mark, by its first word, or since it speaks of our subject. */
export const looksLikeQuestion = (text: string): boolean => {
  const typed = text.trim();
  return /\S.*\?$/.test(typed) || questionWords.test(typed) || speaksOfLeave(typed);
};

/** So many words of our subject are no slip of a command, and no name. */
const FEWEST_CONCEPTS = 2;

const speaksOfLeave = (text: string): boolean =>
  locales.some((locale) => new Set(termsOf(text, locale).filter(isConcept)).size >= FEWEST_CONCEPTS);
