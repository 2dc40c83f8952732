import { appointmentSchema } from '../../core/calendar/appointment.js';
import { defineModel, moment, sealed } from './definition.js';
import { appointment } from './meanings.js';

export const appointments = defineModel({
  collection: 'appointments',
  owner: 'installation',
  entity: appointmentSchema,
  id: appointment,
  fields: {
    startsAt: sealed('short', appointment),
    locale: sealed('short', appointment),
    expiresAt: moment(appointment),
  },
  hashes: {},
  indexes: [{ key: { expiresAt: 1 } }],
  noted: { untold: 'a time for a calendar, for an hour, of no person that it names' },
});
