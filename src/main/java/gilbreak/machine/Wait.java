package gilbreak.machine;

import java.util.List;

/**
 * A thread that waits.
 *
 * @param thread its number
 * @param line the line of its text where it waits
 * @param reason for what, to stand behind "waits": {@code for A, held by adder[1]}
 * @param on the threads that hold what it waits for; empty where it does not wait for one of them
 */
public record Wait(int thread, int line, String reason, List<Integer> on) {
  public Wait {
    on = List.copyOf(on);
  }
}
