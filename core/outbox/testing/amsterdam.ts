import { Temporal } from 'temporal-polyfill';
import type { DeliveryWindow } from '../delivery-window.js';

/** Of someone without wishes of their own: eight in the morning in winter, as the world's clock has it. */
export const amsterdam: DeliveryWindow = {
  timeZone: 'Europe/Amsterdam',
  opensAt: Temporal.PlainTime.from('09:00'),
  country: 'NL',
};
