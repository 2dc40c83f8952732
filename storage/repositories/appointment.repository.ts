import type { Appointment, AppointmentRepository } from '../../core/calendar/appointment.js';
import { dateOf } from '../documents/due.js';
import type { Entities } from '../documents/entities.js';

export function appointmentRepository(appointments: Entities<Appointment>): AppointmentRepository {
  return {
    get: (id) => appointments.get(id),
    insert: (appointment) => appointments.insert(appointment),
    async forgetBefore(at) {
      await appointments.model.deleteMany({ expiresAt: { $lt: dateOf(at) } });
    },
  };
}
