package gilbreak.run;

import gilbreak.program.Instr;

/** How a worker reaches the synchronisation objects, which may belong to another process. */
interface ObjectAccess {
  /** Takes a plain lock. */
  void acquire(Worker worker, int object);

  /**
   * Gives a plain lock back.
   *
   * @throws gilbreak.program.PythonError when it is free
   */
  void release(Worker worker, int object);

  /**
   * Does something to an object that is more than a plain lock.
   *
   * @param timeout the microseconds that an operation waits before it gives up, if it may
   * @return what the method returns
   * @throws gilbreak.program.PythonError where Python would raise
   */
  long operate(Worker worker, Instr.Operate instr, long argument, long timeout);
}
