package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.program.Program;
import gilbreak.programs.TestProgram;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ThreadLockTest {
  private static boolean byHolders(String text) {
    Program program = TestProgram.of("test", "shared: x=0\nlocks: A\n" + text).program();
    return HeldLocks.areReleasedByHolders(program);
  }

  @Test
  void withReleasesWhatItHolds() {
    assertTrue(byHolders("thread a\nwith A:\n    x = 1\nthread b\nA.acquire()\nA.release()\n"));
  }

  @Test
  void anotherThreadMayRelease() {
    assertFalse(byHolders("thread a\nA.acquire()\nthread b\nA.release()\n"));
  }

  @Test
  void lockThatIsTakenOnOneWayOnlyIsNotSurelyHeld() {
    assertFalse(byHolders("thread a\nif x == 0:\n    A.acquire()\nA.release()\n"));
  }

  @Test
  void onlyOneOfTwoReleasesAtOnceFindsItTaken() throws Exception {
    ThreadLock lock = new ThreadLock(false);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      CyclicBarrier line = new CyclicBarrier(2);
      for (int i = 1; i <= 2_000; i++) {
        assertTrue(lock.tryAcquire(i));
        Future<Boolean> one = pool.submit(() -> releaseAt(line, lock));
        Future<Boolean> other = pool.submit(() -> releaseAt(line, lock));
        assertEquals(1, (one.get() ? 1 : 0) + (other.get() ? 1 : 0));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static boolean releaseAt(CyclicBarrier line, ThreadLock lock) throws Exception {
    line.await();
    return lock.release();
  }
}
