import assert from 'node:assert/strict';
import type { FleetOrder } from '@estiba/messages/equipment';

/**
 * Holds all orders one vehicle was sent against VDA 5050 (2.1, 6.6.1 and 6.6.2), written apart from fleet control. `isOneSpeaker`: no restart
 * in between, so that each update begins exactly where the one before ended.
 */
export function checkConversation(orders: readonly FleetOrder[], isOneSpeaker: boolean): void {
  const byOrder = new Map<string, FleetOrder[]>();
  for (const order of orders) {
    checkAlone(order);
    byOrder.set(order.orderId, [...(byOrder.get(order.orderId) ?? []), order]);
  }
  for (const all of byOrder.values()) checkUpdates(all, isOneSpeaker);
}

function checkAlone({ orderId, nodes, edges }: FleetOrder): void {
  assert.ok(nodes.length > 0 && nodes[0]!.released, `${orderId}: the first node is released`);
  assert.equal(edges.length, nodes.length - 1, orderId);
  const sequence = nodes.flatMap((node, i) => (i === 0 ? [node] : [edges[i - 1]!, node]));
  sequence.forEach(({ sequenceId, released }, i) => {
    assert.equal(sequenceId, nodes[0]!.sequenceId + i, `${orderId}: no gap in the sequence`);
    if (i > 0 && released) assert.ok(sequence[i - 1]!.released, `${orderId}: nothing released after something unreleased`);
  });
  edges.forEach((edge, i) => assert.deepEqual([edge.startNodeId, edge.endNodeId], [nodes[i]!.nodeId, nodes[i + 1]!.nodeId]));
  for (const { actions } of nodes.slice(0, -1)) assert.deepEqual(actions, [], `${orderId}: actions on the last node only`);
}

function checkUpdates(all: readonly FleetOrder[], isOneSpeaker: boolean): void {
  const [first] = all;
  assert.equal(first!.orderUpdateId, 0);
  const ends = new Map<number, FleetOrder['nodes'][number]>();
  let last = first!;
  for (const order of all) {
    assert.ok(order.orderUpdateId === last.orderUpdateId || order.orderUpdateId === last.orderUpdateId + 1 || !isOneSpeaker, order.orderId);
    if (order.orderUpdateId === last.orderUpdateId && isOneSpeaker)
      assert.deepEqual(order, last, `${order.orderId}: said again, word for word`);
    if (order.orderUpdateId > 0) {
      const stitch = order.nodes[0]!;
      const before = ends.get(stitch.sequenceId);
      assert.ok(before, `${order.orderId}: update ${order.orderUpdateId} begins at a decision point`);
      assert.deepEqual([stitch.nodeId, stitch.actions, stitch.position?.x], [before.nodeId, before.actions, before.position?.x]);
      if (isOneSpeaker && order !== last && order.orderUpdateId > last.orderUpdateId)
        assert.equal(stitch.sequenceId, endOf(last).sequenceId);
    }
    ends.set(endOf(order).sequenceId, endOf(order));
    last = order;
  }
}

const endOf = ({ nodes }: FleetOrder) => nodes.findLast(({ released }) => released)!;
