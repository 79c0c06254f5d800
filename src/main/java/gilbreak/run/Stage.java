package gilbreak.run;

/** Where programs are run, one round at a time. */
@FunctionalInterface
interface Stage {
  Round.Result run(Compiled compiled);
}
