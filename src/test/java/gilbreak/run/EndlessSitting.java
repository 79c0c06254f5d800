package gilbreak.run;

import gilbreak.programs.TestProgram;

/** A game, as far as its processes are concerned: runs a program again and again until killed. */
final class EndlessSitting {
  private EndlessSitting() {}

  /** Is given a test program; says a word when its processes are there. */
  public static void main(String[] args) {
    Compiled compiled = Compiled.of(TestProgram.of("test", args[0]).program());
    try (Team team = new Team(compiled.crew().size(), Burner.of(1_000))) {
      team.prepare(compiled);
      System.out.println("ready");
      while (true) {
        team.run(compiled);
      }
    }
  }
}
