package gilbreak.run;

import gilbreak.program.Program;
import gilbreak.sync.EventLoop;
import gilbreak.timeline.Lane;
import gilbreak.timeline.Span;
import gilbreak.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A traced round: what each thread of the program has done in it. */
final class Recording {
  private final Program program;
  private final List<ThreadLog> logs = new ArrayList<>();

  /** What the first process does in the place of others: it waits for objects. */
  private final List<ThreadLog> delegates = new ArrayList<>();

  private long start;
  private long length;

  Recording(Compiled compiled) {
    this.program = compiled.program();
    for (int i = 0; i < program.threads().size(); i++) {
      logs.add(new ThreadLog(new HeldTimes(program.objects())));
      delegates.add(new ThreadLog(new HeldTimes(program.objects())));
    }
  }

  /** What one thread does where it runs. */
  ThreadLog log(int thread) {
    return logs.get(thread);
  }

  /** Notes what the real thread does that runs this one, or stands here for its process. */
  Recorder recorder(int thread) {
    boolean isProcess = program.threads().get(thread).isProcess();
    return new Recorder((isProcess ? delegates : logs).get(thread));
  }

  /**
   * Notes what tasks do.
   *
   * @param words of the event loop
   */
  TaskLogs tasks(EventLoop loop, long[] words) {
    return new TaskLogs(this, program, loop, words);
  }

  /** The round is over. */
  void ends(long began, long nanos) {
    start = began;
    length = nanos;
  }

  /** How long it took, in nanoseconds. */
  long nanos() {
    return length;
  }

  /** How long all threads together were inside locks, in nanoseconds. */
  long held() {
    return Stream.concat(logs.stream(), delegates.stream())
        .mapToLong(log -> log.held().nanos())
        .sum();
  }

  Timeline timeline() {
    return new Timeline(
        IntStream.range(0, logs.size()).mapToObj(this::lane).toList(),
        length,
        logs.stream().allMatch(ThreadLog::isComplete));
  }

  private Lane lane(int thread) {
    List<Span> spans = logs.get(thread).spans();
    if (program.threads().get(thread).isProcess()) {
      spans = Overlay.of(spans, delegates.get(thread).spans());
    }
    return new Lane(
        program.threads().get(thread).name(), spans.stream().map(this::fromStart).toList());
  }

  private Span fromStart(Span span) {
    long from = Math.max(0, span.from() - start);
    return new Span(
        span.activity(), span.on(), span.core(), from, Math.max(from, span.to() - start));
  }
}
