package gilbreak.classroom.server;

import gilbreak.classroom.store.Players.Account;
import gilbreak.classroom.store.Store;

/** Who may do what, and how often. */
final class Access {
  private static final int JOINS_AT_ONCE = 400;
  private static final double JOINS_PER_SECOND = 10;
  private static final int REQUESTS_AT_ONCE = 120;
  private static final double REQUESTS_PER_SECOND = 10;
  private static final int SUBMISSIONS_AT_ONCE = 20;
  private static final double SUBMISSIONS_PER_SECOND = 0.5;
  private static final int WRONG_AT_ONCE = 60;
  private static final double WRONG_PER_SECOND = 1;

  private final Store store;

  /** A class sits behind one address. */
  private final Rate joins = new Rate(JOINS_AT_ONCE, JOINS_PER_SECOND, System::nanoTime);

  private final Rate requests = new Rate(REQUESTS_AT_ONCE, REQUESTS_PER_SECOND, System::nanoTime);
  private final Rate submissions =
      new Rate(SUBMISSIONS_AT_ONCE, SUBMISSIONS_PER_SECOND, System::nanoTime);
  private final Rate wrongTokens = new Rate(WRONG_AT_ONCE, WRONG_PER_SECOND, System::nanoTime);

  Access(Store store) {
    this.store = store;
  }

  /** Asks for patience when too many join from one address. */
  void join(Call call) throws Refusal {
    allow(joins, call.address());
  }

  /** The player whose request this is. */
  Account player(Call call) throws Refusal {
    Account account =
        store
            .players()
            .account(call.token())
            .filter(found -> found.contest().equals(call.contest()))
            .orElseThrow(() -> wrongToken(call));
    allow(requests, "player " + account.player().id());
    return account;
  }

  void submission(Account account) throws Refusal {
    allow(submissions, String.valueOf(account.player().id()));
  }

  void teacher(Call call) throws Refusal {
    if (!store.contests().isTeacher(call.contest(), call.token())) {
      throw wrongToken(call);
    }
  }

  private Refusal wrongToken(Call call) {
    return wrongTokens.allows(call.address())
        ? new Refusal(Refusal.UNKNOWN_TOKEN, "The token is not known here.")
        : patience();
  }

  private static void allow(Rate rate, String who) throws Refusal {
    if (!rate.allows(who)) {
      throw patience();
    }
  }

  private static Refusal patience() {
    return new Refusal(Refusal.TOO_MANY, "Too many requests; wait a moment.");
  }
}
