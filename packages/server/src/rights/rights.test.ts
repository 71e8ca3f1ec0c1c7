import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { hasRight, personCommands, rightsOf, rolesWith } from './rights.ts';
import { roles } from './roles.ts';

test('H6: a viewer only reads; planner and controller are viewers with their own commands; an engineer is both; only an administrator keeps users', () => {
  assert.deepEqual([...rightsOf('viewer')], ['read']);
  for (const role of roles) assert.ok(hasRight(role, 'read'), role);
  assert.ok(hasRight('planner', 'acceptPlan') && !hasRight('planner', 'cancelJob'));
  assert.ok(hasRight('controller', 'cancelJob') && !hasRight('controller', 'acceptPlan'));
  assert.deepEqual(rolesWith('clearEquipment'), ['engineer', 'administrator']);
  assert.deepEqual(rolesWith('administerUsers'), ['administrator']);
  for (const right of [...rightsOf('planner'), ...rightsOf('controller')]) assert.ok(hasRight('engineer', right), right);
  for (const command of personCommands) assert.ok(rolesWith(command).length > 0 && !hasRight('viewer', command), command);
});
