import { Router, type Response } from 'express';
import { CALENDAR_PATH, type CalendarLinks } from '../core/calendar/calendar-links.js';
import { translator } from '../core/language/messages.js';
import { htmlPage, localeOf } from './pages.js';

/** `/calendar/TOKEN`: an appointment, for whoever was given the address. One that is wrong and one that is over look alike. */
export function calendarRoutes(calendar: Pick<CalendarLinks, 'fetch'>): Router {
  const router = Router();
  router.get(`${CALENDAR_PATH}/:token`, async (request, response) => {
    const file = await calendar.fetch(request.params.token);
    unlisted(response);
    if (!file) {
      const locale = localeOf(request);
      const t = translator(locale);
      const text = [`<p>${t('calendar.gone')}</p>`];
      response
        .status(404)
        .type('html')
        .send(htmlPage(locale, t('calendar.gone-title'), text));
      return;
    }
    response.attachment(file.name).type('text/calendar').send(file.content);
  });
  return router;
}

/** What is fetched once by one person is for no search engine. That nothing is kept, the server says of all it answers. */
const unlisted = (response: Response): void => void response.set('X-Robots-Tag', 'noindex, nofollow');
