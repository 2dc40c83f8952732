import type { FlowRepository, FlowState } from '../../core/conversation/flow-state.js';
import { dateOf } from '../documents/due.js';
import type { Entities } from '../documents/entities.js';

export function flowRepository(flows: Entities<FlowState>): FlowRepository {
  const ofUser = async (userId: string): Promise<FlowState[]> =>
    flows.find(await flows.byHash('userId', userId), { startedAt: -1 });
  return {
    get: (id) => flows.get(id),
    insert: (flow) => flows.insert(flow),
    advance: (id, step, state) => flows.change(id, { step }, { step: step + 1, state }),
    async retreat(id, step) {
      await flows.change(id, { step }, { step: step - 1 });
    },
    end: async (id, step) => (await flows.take(id, { step })) !== undefined,
    ofUser,
    async shownIn(id, message) {
      await flows.change(id, {}, { message });
    },
    async forgetBefore(at) {
      await flows.model.deleteMany({ startedAt: { $lt: dateOf(at) } });
    },
    remove: (ids) => flows.remove(ids),
    bySubject: async (subject) => (subject.kind === 'user' ? ofUser(subject.userId) : []),
  };
}
