import { randomUUID } from 'node:crypto';
import {
  requesterKey,
  type RequestRepository,
  type RightsRequest,
} from '../../core/privacy/requests/request.js';
import type { Entities } from '../documents/entities.js';

export function requestRepository(requests: Entities<RightsRequest>): RequestRepository {
  return {
    get: (id) => requests.get(id),
    all: () => requests.find({}),
    inSlot: async (slot) => (await requests.findByHashes('slot', [slot]))[0],
    insert: async (request) => (await requests.insertNew([request])) === 1,
    change: ({ id, version }, patch) => requests.change(id, { version }, { ...patch, version: randomUUID() }),
    remove: (ids) => requests.remove(ids),
    bySubject: (subject) => requests.findByHashes('requester', [requesterKey(subject)]),
  };
}
