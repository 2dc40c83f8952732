import type { SecretRepository } from '../../core/secret.js';
import type { Entities } from '../documents/entities.js';
import type { Secret } from '../models/secret.model.js';

export function secretRepository(secrets: Entities<Secret>): SecretRepository {
  return {
    get: async (key) => (await secrets.get(key))?.secret,
    put: (key, secret) => secrets.save({ id: key, secret }),
    take: async (key) => (await secrets.take(key))?.secret,
    remove: (keys) => secrets.remove(keys),
  };
}
