import { describe, expect, test, vi } from 'vitest';
import { createViewLock } from './view-lock.ts';

describe('the view of the map', () => {
  test('fits when the case changes and at no other time', () => {
    const lock = createViewLock(() => undefined);
    expect(['case 1', 'case 1', 'case 2', 'case 2', 'case 1'].map(lock.mayFit)).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
  });

  test('stays where the nurse has moved it, also when the case changes', () => {
    const lock = createViewLock(() => undefined);
    lock.mayFit('case 1');
    lock.gesture();
    expect(lock.mayFit('case 2')).toBe(false);
    expect(lock.isFree()).toBe(false);
  });

  test('follows again once she asks for the fit', () => {
    const lock = createViewLock(() => undefined);
    lock.gesture();
    lock.release();
    expect(lock.mayFit('case 2')).toBe(true);
  });

  test('tells its button once when it is locked and once when it is free', () => {
    const told = vi.fn();
    const lock = createViewLock(told);
    lock.gesture();
    lock.gesture();
    lock.release();
    expect(told.mock.calls).toEqual([[true], [false]]);
  });
});
